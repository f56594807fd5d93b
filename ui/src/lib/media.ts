import type { Rendering } from '../bindings/Rendering';
import { mediaUrl } from './ipc';

/** The width in pixels of a prepared picture; `full` is the rendering itself. */
export type PictureSize = 160 | 480 | 'full';

/** The address of a page's picture, masks burnt in. */
export function pictureUrl(rendering: Rendering, size: PictureSize): string {
  return mediaUrl(`wall/${rendering.hash}/${size}`);
}
