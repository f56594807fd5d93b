//! The segments of a JPEG (ITU-T T.81, annex B), without decoding any.

use std::borrow::Cow;

const END: [u8; 2] = [0xFF, 0xD9];

/// A JPEG as a decoder should get it.
pub(crate) struct Parts<'a> {
    /// From its start to its end marker, which is put there where it was missing. What a phone or a mail program left behind
    /// the picture is not in it.
    pub bytes: Cow<'a, [u8]>,
    /// The end marker was missing.
    pub open: bool,
    /// It comes in several passes over the whole picture.
    pub progressive: bool,
    /// Dots across and down in one unit of length, as JFIF says.
    pub density: Option<(f64, f64)>,
}

/// Takes a JPEG apart. What is no JPEG comes back with an end marker behind it.
pub(crate) fn parts(bytes: &[u8]) -> Parts<'_> {
    let mut found = Parts {
        bytes: Cow::Borrowed(bytes),
        open: false,
        progressive: false,
        density: None,
    };
    let mut components = None;
    let mut scanned = false;
    let mut at = 2;
    loop {
        while bytes.get(at..at + 2) == Some(&[0xFF, 0xFF]) {
            at += 1;
        }
        let Some(&[0xFF, marker]) = bytes.get(at..at + 2) else {
            break;
        };
        if marker == 0xD9 {
            found.bytes = Cow::Borrowed(&bytes[..at + 2]);
            return found;
        }
        let Some(segment) = segment(bytes, at + 2) else {
            break;
        };
        match marker {
            0xE0 => found.density = found.density.or(density(segment)),
            // The frame: 0xC4, 0xC8 and 0xCC among these are tables.
            0xC0..=0xCF if !matches!(marker, 0xC4 | 0xC8 | 0xCC) => {
                if scanned {
                    break;
                }
                found.progressive = !matches!(marker, 0xC0 | 0xC1);
                components = segment.get(5).copied();
            }
            0xDA => {
                scanned = true;
                at = end_of_scan(bytes, at + 4 + segment.len());
                // All colours came in one pass: whatever follows is not of this picture.
                if !found.progressive && segment.first().copied() == components {
                    break;
                }
                continue;
            }
            0xC4 | 0xCC | 0xDB..=0xDD | 0xE1..=0xEF | 0xFE => {}
            _ => break,
        }
        at += 4 + segment.len();
    }
    found.open = bytes.get(at..at + 2) != Some(&END);
    found.bytes = if found.open {
        let picture = &bytes[..at.min(bytes.len())];
        Cow::Owned([picture, &END].concat())
    } else {
        Cow::Borrowed(&bytes[..at + 2])
    };
    found
}

/// What stands in the segment whose length is at `at`.
fn segment(bytes: &[u8], at: usize) -> Option<&[u8]> {
    let length = usize::from(u16::from_be_bytes(bytes.get(at..at + 2)?.try_into().ok()?));
    bytes.get(at + 2..at + length.max(2))
}

/// The place of the first marker behind coded data, or the end of the file. Restart markers belong to the data.
fn end_of_scan(bytes: &[u8], from: usize) -> usize {
    let rest = bytes.get(from..).unwrap_or_default();
    let is_marker = |two: &[u8]| two[0] == 0xFF && !matches!(two[1], 0 | 0xFF | 0xD0..=0xD7);
    let found = rest.windows(2).position(is_marker);
    found.map_or(bytes.len(), |place| from + place)
}

fn density(segment: &[u8]) -> Option<(f64, f64)> {
    let fields = segment.strip_prefix(b"JFIF\0")?.get(3..7)?;
    let number = |at: usize| f64::from(u16::from_be_bytes([fields[at], fields[at + 1]]));
    Some((number(0), number(2)))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A picture of one colour in one pass, as far as this file looks.
    fn picture(coded: &[u8]) -> Vec<u8> {
        let frame = b"\xFF\xC0\0\x0B\x08\0\x10\0\x10\x01\x01\x11\0";
        let scan = b"\xFF\xDA\0\x08\x01\x01\0\0\x3F\0";
        [&b"\xFF\xD8"[..], frame, scan, coded].concat()
    }

    #[test]
    fn what_follows_the_picture_is_left_out_and_a_missing_end_is_put_there() {
        let coded = b"ab\xFF\0c\xFF\xD0d";
        let whole = [picture(coded), END.to_vec()].concat();
        for behind in [
            &b""[..],
            b"SEFT trailer",
            b"\xFF\xD8\xFF\xE0 a second picture \xFF\xD9",
        ] {
            let closed = [&whole[..], behind].concat();
            let parts = super::parts(&closed);
            assert_eq!((parts.bytes.as_ref(), parts.open), (&whole[..], false));
        }
        for behind in [
            &b""[..],
            b"\xFF\xC4\0\x03x",
            b"\xFF\xD8\xFF",
            b"\xFF\x37\x01",
        ] {
            let open = [&picture(coded)[..], behind].concat();
            let parts = super::parts(&open);
            assert_eq!(
                (parts.bytes.as_ref(), parts.open),
                (&whole[..], true),
                "{behind:?}"
            );
        }
    }

    #[test]
    fn nothing_is_read_past_the_end() {
        let whole = [picture(b"abc"), END.to_vec()].concat();
        for length in 0..whole.len() {
            assert!(parts(&whole[..length]).open);
        }
        assert_eq!(segment(b"\0\0", 0), Some(&b""[..]));
    }
}
