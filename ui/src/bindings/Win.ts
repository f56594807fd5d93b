// Made from the types of crates/room by `make bindings`.
/**
 * A proven or otherwise celebrated result.
 */
export type Win = { 
/**
 * Whose.
 */
fix_team?: string, 
/**
 * What customers feel now.
 */
title: string, 
/**
 * How it came.
 */
story?: string, 
/**
 * Who did it.
 */
people: Array<string>, 
/**
 * From where.
 */
silos: Array<string>, 
/**
 * How it was.
 */
before?: string, 
/**
 * How it is.
 */
after?: string, 
/**
 * What was learned.
 */
learned?: string, 
/**
 * When it was hung.
 */
hung_on: string, 
/**
 * When it was taken down.
 */
taken_down_on?: string, };
