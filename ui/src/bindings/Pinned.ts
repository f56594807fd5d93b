// Made from the types of crates/room by `make bindings`.
/**
 * A thing, and the pin by which it hangs.
 */
export type Pinned<T> = { 
/**
 * The pin's id.
 */
pin: string | null, 
/**
 * The thing.
 */
face: T, 
/**
 * Why the room does not see it yet ("1 page to check", "no consent on file"); none: it does.
 */
not_on_wall: string | null, };
