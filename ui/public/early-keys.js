// Keeps the keys that are pressed while the page's scripts are on their way; ui/src/lib/presses takes them from here.
window.earlyKeys = [];
window.keepKey = (event) => event.repeat || window.earlyKeys.push(event);
addEventListener('keydown', window.keepKey);
