/** What was written into a form and is not stored yet. */
export interface Draft {
  /** By field; gone once it is stored. */
  typed: Record<string, string>;
  /** What was chosen from a list: the next one is often alike, so it stays. */
  chosen: Record<string, unknown>;
}

/** The forms of the window. They outlast the piece in which they are written: whoever selects something else finds the words again. */
export class Drafts {
  /** By what a question calls them: "the new department". */
  #by = $state<Record<string, Draft>>({});

  /** The form with this name, as it was left. */
  of(form: string, chosen: Record<string, unknown> = {}): Draft {
    this.#by[form] ??= { typed: {}, chosen };
    return this.#by[form];
  }

  /** The forms in which words are written that are not stored. */
  get held(): string[] {
    const written = ({ typed }: Draft) => Object.values(typed).some((words) => words.trim());
    return Object.entries(this.#by).flatMap(([form, draft]) => (written(draft) ? [form] : []));
  }

  /** Another room: what was written for the last one is not for this. */
  clear(): void {
    this.#by = {};
  }
}
