import type { Attachment } from 'svelte/attachments';

/** A field as high as what is written in it. */
export const grow: Attachment<HTMLTextAreaElement> = (field) => {
  const fit = () => {
    field.style.height = 'auto';
    field.style.height = `${field.scrollHeight}px`;
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
