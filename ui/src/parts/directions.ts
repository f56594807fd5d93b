import type { Attachment } from 'svelte/attachments';

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** Whether a text is read from right to left: its first letter says. */
export function isRightToLeft(text: string): boolean {
  const [letter] = text.match(/\p{L}/u) ?? [];
  return letter !== undefined && RIGHT_TO_LEFT.test(letter);
}

/** A row of boxes keeps its order, whatever language stands in one of them. */
const isRow = (element: HTMLElement) => /flex|grid/.test(getComputedStyle(element).display);

function direct(node: Node): void {
  const element = node.parentElement;
  if (!element || !node.nodeValue?.trim()) return;
  // Where more stands beside it, the sentence is ours.
  const rtl = element.childElementCount === 0 && isRightToLeft(node.nodeValue) && !isRow(element);
  if (rtl) element.dir = 'rtl';
  else if (element.dir === 'rtl') element.removeAttribute('dir');
}

/**
 * Gives each text below an element the direction of its own words, so that what is cut is its end and “…” stands there.
 * (`unicode-bidi: plaintext` alone puts the “…” before the beginning in WebKit.)
 */
export function directions(): Attachment<HTMLElement> {
  return (root) => {
    const below = (of: Node) => {
      const texts = document.createTreeWalker(of, NodeFilter.SHOW_TEXT);
      if (of.nodeType === Node.TEXT_NODE) direct(of);
      while (texts.nextNode()) direct(texts.currentNode);
    };
    below(root);
    const changes = new MutationObserver((all) => {
      for (const { type, target, addedNodes } of all) {
        if (type === 'characterData') direct(target);
        for (const node of addedNodes) below(node);
      }
    });
    changes.observe(root, { characterData: true, childList: true, subtree: true });
    return () => changes.disconnect();
  };
}
