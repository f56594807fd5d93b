// Words that a person wrote and that the room does not have yet. Before the window closes or a session ends they are
// saved, or the person is asked.
import { settled } from './edit';
import { inField } from './keys';

/** A form, or a field, that may hold such words. */
export interface Unsaved {
  /** How a question calls it: "the new complaint". */
  readonly what: string;
  /** Whether it holds words now. */
  holds: () => boolean;
  /** Saves them without asking, where they need nothing else. What was refused is still held. */
  keep?: () => unknown;
}

const forms = new Set<Unsaved>();

/** Registers a form as long as its component lives; to be called while the component is made. */
export function unsaved(form: Unsaved): void {
  $effect(() => {
    forms.add(form);
    return () => void forms.delete(form);
  });
}

/**
 * Saves all that can be saved: what stands in the field with the cursor, edits on their way, forms that need nothing
 * else. Answers what is left, each as a part of a sentence: forms that still hold words, and why something was refused.
 */
export async function saveAll(): Promise<string[]> {
  const at = document.activeElement;
  // A field saves what was typed in it when the cursor leaves it.
  if (at instanceof HTMLElement && inField({ target: at })) at.blur();
  const refused = await settled();
  for (const { holds, keep } of forms) if (holds()) await keep?.();
  refused.push(...(await settled()));
  const held = [...forms].filter(({ holds }) => holds()).map(({ what }) => what);
  if (document.querySelector('[aria-invalid="true"]')) held.push('a field that could not be read');
  return [...new Set([...held, ...refused])];
}
