import type { Attachment } from 'svelte/attachments';

/** A field as high as what is written in it. */
export const grow: Attachment<HTMLTextAreaElement> = (field) => {
  const fit = () => {
    field.style.height = 'auto';
    // Its edges are no part of what scrolls.
    field.style.height = `${field.scrollHeight + field.offsetHeight - field.clientHeight}px`;
  };
  const watch = new ResizeObserver(fit);
  watch.observe(field.parentElement ?? field);
  field.addEventListener('input', fit);
  fit();
  return () => {
    watch.disconnect();
    field.removeEventListener('input', fit);
  };
};

/** The same for words that the room holds: fitted anew when they change, as by an undo. */
export const growWith =
  (words: string): Attachment<HTMLTextAreaElement> =>
  (field) => {
    void words;
    return grow(field);
  };
