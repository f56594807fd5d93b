interface OnItsWay {
  what: string;
  again: boolean;
  done: Promise<void>;
}

/**
 * Asks for what is wanted now. The same again waits for the answer that is on its way and is then asked once more, however
 * often it was wanted meanwhile; something else is asked at once, and what was on its way is dropped.
 */
export class Latest {
  private onItsWay: OnItsWay | null = null;

  /** Resolves when what was wanted is answered, or something else is wanted. */
  want<Answer>(what: string, ask: () => Promise<Answer>, take: (answer: Answer) => void, fail: (why: unknown) => void = () => {}): Promise<void> {
    if (this.onItsWay?.what === what) {
      this.onItsWay.again = true;
      return this.onItsWay.done;
    }
    const mine: OnItsWay = { what, again: false, done: Promise.resolve() };
    this.onItsWay = mine;
    mine.done = this.run(mine, ask, take, fail);
    return mine.done;
  }

  private async run<Answer>(mine: OnItsWay, ask: () => Promise<Answer>, take: (answer: Answer) => void, fail: (why: unknown) => void): Promise<void> {
    do {
      mine.again = false;
      try {
        const answer = await ask();
        if (this.onItsWay === mine) take(answer);
      } catch (why) {
        if (this.onItsWay === mine) fail(why);
      }
    } while (this.onItsWay === mine && mine.again);
    if (this.onItsWay === mine) this.onItsWay = null;
  }

  /** What is on its way, until it is answered; none where nothing is. */
  get pending(): Promise<void> | null {
    return this.onItsWay?.done ?? null;
  }

  /** Nothing is wanted any more. */
  forget(): void {
    this.onItsWay = null;
  }
}
