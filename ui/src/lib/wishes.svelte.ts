// What is wished at a desk, and why it was not kept.
import type { Done } from '../bindings/Done';
import type { Edit } from '../bindings/Edit';
import { edit } from './edit';
import { sentenceOf } from './ipc';
import { unsaved } from './unsaved.svelte';

/** The wishes of one desk: none is made twice by a second Enter, and what is refused is said beside where it was wished. */
export class Wishes {
  /** What was refused, and beside what it is said. */
  wrong = $state<{ at: string; sentence: string; unsaved?: boolean } | null>(null);
  /** The last wish at each place, while it is on its way. */
  #last = new Map<string, { wish: string; done: Promise<unknown> }>();

  /** Makes edits as one step; a refusal is said beside `at`, and answers nothing. */
  keep(edits: Edit[], at: string): Promise<Done | undefined> {
    return this.once(JSON.stringify(edits), at, () => this.give(edits, at));
  }

  /**
   * Makes edits even where the same ones are on their way: the form in which they were wished was emptied at once, so these
   * are somebody else's.
   */
  give(edits: Edit[], at: string): Promise<Done | undefined> {
    return this.attempt(() => edit(edits), at, true);
  }

  /** Does something that may be refused, and says a refusal beside `at`; `unsaved`: what was written is still to be saved then. */
  async attempt<Given>(what: () => Promise<Given>, at: string, unsaved = false): Promise<Given | undefined> {
    this.wrong = null;
    try {
      return await what();
    } catch (why) {
      this.wrong = { at, sentence: sentenceOf(why), unsaved };
      return undefined;
    }
  }

  wrongAt(at: string): string | null {
    return this.wrong?.at === at ? this.wrong.sentence : null;
  }

  /**
   * Does what is wished at a place, unless the last wish there is the same and still on its way: then that one is meant.
   * Another wish is never held up by it, so that on, off and on again ends on.
   */
  once<Given>(wish: string, at: string, what: () => Promise<Given>): Promise<Given> {
    const last = this.#last.get(at);
    if (last?.wish === wish) return last.done as Promise<Given>;
    const done = what();
    const mine = { wish, done };
    this.#last.set(at, mine);
    const over = () => void (this.#last.get(at) === mine && this.#last.delete(at));
    done.then(over, over);
    return done;
  }
}

/** Registers what was refused at a desk: the window does not close without it; to be called while the desk is made. */
export function holdRefused(desk: Wishes): void {
  unsaved({
    get what() {
      return desk.wrong?.sentence ?? '';
    },
    holds: () => desk.wrong?.unsaved === true,
  });
}
