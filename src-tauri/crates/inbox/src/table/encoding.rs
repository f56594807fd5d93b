//! Which letters the bytes of a table stand for.

use std::io::{self, Read};
use std::path::Path;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

/// How many bytes beyond ASCII's blocks are kept to tell older encodings apart by.
const TELLING: usize = 1 << 20;

/// A byte order mark decides, then the pattern of NULs that UTF-16 leaves in Latin text, then whether the whole file is valid
/// UTF-8, then the likeliest older encoding.
pub(super) fn detect(path: &Path) -> io::Result<&'static Encoding> {
    let mut file = crate::open(path)?;
    let mut block = vec![0; 1 << 16];
    // Bytes of a letter that the block before cut off.
    let mut cut = 0;
    let mut telling = Vec::new();
    let mut valid = true;
    let mut first = true;
    while valid || telling.len() < TELLING {
        let n = file.read(&mut block[cut..])?;
        let read = &block[..cut + n];
        if std::mem::take(&mut first)
            && let Some(known) = at_the_start(read)
        {
            return Ok(known);
        }
        if Encoding::ascii_valid_up_to(read) < read.len() && telling.len() < TELLING {
            telling.extend_from_slice(read);
        }
        if n == 0 {
            valid &= cut == 0;
            break;
        }
        let good = if valid {
            Encoding::utf8_valid_up_to(read)
        } else {
            read.len()
        };
        cut = read.len() - good;
        // A letter has four bytes at most, so more than three are no cut one.
        if cut > 3 {
            valid = false;
            cut = 0;
        }
        let end = good + cut;
        block.copy_within(good..end, 0);
    }
    if valid {
        return Ok(UTF_8);
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(&telling, true);
    Ok(detector.guess(None, Utf8Detection::Deny))
}

/// What the first bytes alone give away.
pub(crate) fn at_the_start(bytes: &[u8]) -> Option<&'static Encoding> {
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return Some(encoding);
    }
    let bytes = &bytes[..bytes.len().min(4096) & !1];
    let nulls = |from: usize| {
        bytes
            .iter()
            .skip(from)
            .step_by(2)
            .filter(|b| **b == 0)
            .count()
    };
    let (even, odd, pairs) = (nulls(0), nulls(1), bytes.len() / 2);
    if pairs < 4 {
        None
    } else if odd * 10 > pairs * 6 && even * 10 < pairs {
        Some(UTF_16LE)
    } else if even * 10 > pairs * 6 && odd * 10 < pairs {
        Some(UTF_16BE)
    } else {
        None
    }
}

/// Decodes the start of a file to judge what it is; `None` if it does not read as text.
pub(crate) fn as_text(bytes: &[u8], whole: bool) -> Option<String> {
    let encoding = at_the_start(bytes).unwrap_or_else(|| {
        let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
        detector.feed(bytes, whole);
        detector.guess(None, Utf8Detection::Allow)
    });
    let text = encoding.decode(bytes).0.into_owned();
    reads_as_text(&text).then_some(text)
}

/// Text has hardly any control characters; a few stray ones (old exports pad with NUL) do no harm.
pub(super) fn reads_as_text(text: &str) -> bool {
    let mut letters = 0_usize;
    let mut strange = 0_usize;
    for c in text.chars() {
        letters += 1;
        let control = c.is_control() && !matches!(c, '\n' | '\r' | '\t' | '\x0c' | '\u{85}');
        strange += usize::from(control || c == char::REPLACEMENT_CHARACTER);
    }
    strange * 50 <= letters
}

/// What a person calls the encoding.
pub(super) fn name(encoding: &'static Encoding) -> &'static str {
    if encoding == UTF_8 {
        "UTF-8"
    } else {
        encoding.name()
    }
}
