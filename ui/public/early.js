// Asks what the main window shows first while its scripts are still on their way, so that all of it is drawn at once.
// `command` takes each answer once; what is asked in other words than here is asked as if this were not there.
const { invoke, convertFileSrc } = window.__TAURI_INTERNALS__;

const early = (name, input) => {
  const key = JSON.stringify([name, input]);
  const answer = invoke(name, input);
  window.early.set(key, answer);
  // Without a room there is nothing to show; what is asked later is asked anew.
  answer.catch(() => window.early.delete(key));
  return answer;
};

window.early = new Map();
// First of all at which step the room stands: if it went on by the time that the program is heard (ui/src/lib/heard), all is asked again.
early('room_state', {});
const wall = early('ask', { question: { ask: 'curate_wall' }, asWall: false });
early('ask', { question: { ask: 'up' } });
for (const ask of ['tray', 'undo_state', 'sessions']) early('ask', { question: { ask }, asWall: false });

// The papers of the stages that stand in view.
wall.then(({ stages }) => {
  for (const [, hash] of JSON.stringify(stages.slice(0, 3)).matchAll(/"hash":"(\w+)"/g)) {
    new Image().src = `${convertFileSrc('', 'room')}wall/${hash}/480`;
  }
}, () => {});
