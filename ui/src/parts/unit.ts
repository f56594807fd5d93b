import type { Attachment } from 'svelte/attachments';

/**
 * Puts a wall's unit right where it comes out too large: WebKitGTK enlarges lengths reckoned from a container twice when
 * the system's letters are enlarged. A wall is as large as its frame, whatever letters the system likes. `high` and
 * `wide` are the units that fit into the frame.
 */
export function unit(high: number, wide: number): Attachment<HTMLElement> {
  return (wall) => {
    const frame = wall.closest<HTMLElement>('.frame');
    if (!frame) return;
    const seen = new ResizeObserver(() => {
      wall.style.removeProperty('--u');
      const right = Math.min(frame.clientHeight / high, frame.clientWidth / wide);
      // Letters of a wall are 27 units high where nothing says otherwise.
      const drawn = Number.parseFloat(getComputedStyle(wall).fontSize) / 27;
      if (Math.abs(drawn - right) > right / 100) wall.style.setProperty('--u', `${(right * right) / drawn}px`);
    });
    seen.observe(frame);
    return () => seen.disconnect();
  };
}
