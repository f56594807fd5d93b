/** Copies a page: as rich text where the other program takes that, else as Markdown. Must be called while a click or key is handled. */
export function copyPage(html: string, markdown: string): boolean {
  let copied = false;
  const fill = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/html', html);
    event.clipboardData?.setData('text/plain', markdown);
    event.preventDefault();
    event.stopImmediatePropagation();
    copied = true;
  };
  document.addEventListener('copy', fill, true);
  // The asynchronous clipboard asks for a permission that the system's webview does not grant everywhere.
  document.execCommand('copy');
  document.removeEventListener('copy', fill, true);
  return copied;
}
