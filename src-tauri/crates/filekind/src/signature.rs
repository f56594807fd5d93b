//! Signatures, the long ones apart from the short.

use infer::MatcherType;

use crate::other::{self, Other};
use crate::{Found, Kind, by_extension, mp3};

/// How far from its start a PDF may begin (ISO 32000-1, annex H.3.4.1).
const PDF_WITHIN: usize = 1024;

/// Signatures that no text has by chance: of eight letters, or with a byte in them that no text holds.
pub(crate) fn long(start: &[u8], extension: &str) -> Option<Found> {
    let kind = match start {
        [0xFF, 0xD8, 0xFF, ..] => Kind::Jpeg,
        [b'I', b'I', 42 | 43, 0, rest @ ..] | [b'M', b'M', 0, 42 | 43, rest @ ..] => {
            // A camera's raw picture is a TIFF that only its maker's programs show as it should be.
            return Some(match rest.get(4..6) {
                Some(b"CR") => Found::NotRead(other::PICTURE),
                _ => Found::Read(Kind::Tiff),
            });
        }
        _ if start.starts_with(b"\x89PNG\r\n\x1a\n") => Kind::Png,
        _ if is_gif(start) => Kind::Gif,
        _ if is_bmp(start) => Kind::Bmp,
        _ if is_pdf(start, extension) => Kind::Pdf,
        _ if start.starts_with(b"OggS\0") => Kind::Ogg,
        [
            b'F',
            b'O',
            b'R',
            b'M',
            size,
            _,
            _,
            _,
            b'A',
            b'I',
            b'F',
            b'F' | b'C',
            ..,
        ] if *size < 0x20 => Kind::Aiff,
        _ if start.starts_with(b"fLaC") && start.get(4).is_some_and(|byte| byte & 0x7F == 0) => {
            Kind::Flac
        }
        // Tag, version, revision: the version is a control character.
        [b'I', b'D', b'3', 2..=4, revision, ..] if *revision < 0xFF => Kind::Mp3,
        _ if mp3::two_frames(start, leading_zeros(start)) => Kind::Mp3,
        _ => {
            return riff(start)
                .or_else(|| boxes(start, extension))
                .or_else(|| known(start, extension));
        }
    };
    Some(Found::Read(kind))
}

/// Signatures that text may have by chance, for what is known to be no text.
pub(crate) fn short(start: &[u8], extension: &str) -> Option<Found> {
    let near = &start[..start.len().min(PDF_WITHIN)];
    if holds(near, b"%PDF-") {
        return Some(Found::Read(Kind::Pdf));
    }
    let found = infer::get(start);
    let sync = matches!(start, [0xFF, second, ..] if second & 0xE6 == 0xE2);
    let later = extension == "mp3" && (0..start.len()).any(|at| mp3::two_frames(start, at));
    if sync || later {
        return Some(Found::Read(Kind::Mp3));
    }
    let found = found?;
    Some(match (found.extension(), found.matcher_type()) {
        ("aac", _) => Found::Read(Kind::Aac),
        ("wav", _) => Found::Read(Kind::Wav),
        ("gif", _) => Found::Read(Kind::Gif),
        ("bmp", _) => Found::Read(Kind::Bmp),
        ("flac", _) => Found::Read(Kind::Flac),
        ("ogg" | "opus" | "oga", _) => Found::Read(Kind::Ogg),
        ("mp3", _) => Found::Read(Kind::Mp3),
        (ending, group) => Found::NotRead(by_extension(ending).or_else(|| of_group(group))?),
    })
}

fn of_group(group: MatcherType) -> Option<Other> {
    Some(match group {
        MatcherType::Image => other::PICTURE,
        MatcherType::Video => other::VIDEO,
        MatcherType::Audio => other::SOUND,
        MatcherType::Archive => other::ARCHIVE,
        MatcherType::App => other::PROGRAM,
        _ => return None,
    })
}

/// Known kinds that are not read, and whose bytes may look like text.
fn known(start: &[u8], extension: &str) -> Option<Found> {
    let found = match start {
        // Word, Excel, PowerPoint and Outlook of old share one container.
        _ if start.starts_with(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") => {
            by_extension(extension).unwrap_or(other::OLD_OFFICE)
        }
        _ if start.starts_with(b"{\\rtf") => other::DOCUMENT,
        _ if start.starts_with(b"PK\x03\x04") => packed(start, extension),
        // The container of WMA and WMV; the number of a video stream stands in its head.
        _ if start.starts_with(b"\x30\x26\xB2\x75\x8E\x66\xCF\x11") => {
            if holds(start, b"\xC0\xEF\x19\xBC\x4D\x5B\xCF\x11") {
                other::VIDEO
            } else {
                other::WINDOWS_MEDIA
            }
        }
        _ if start.starts_with(b"#!AMR") => other::AMR,
        [b'.', b's', b'n', b'd', 0, ..] | [b'c', b'a', b'f', b'f', 0, ..] => other::SOUND,
        _ => return None,
    };
    Some(Found::NotRead(found))
}

/// Office files are archives; the names of their parts tell which.
fn packed(start: &[u8], extension: &str) -> Other {
    if holds(start, b"xl/") {
        other::WORKBOOK
    } else if holds(start, b"word/") {
        by_extension("docx").unwrap_or(other::DOCUMENT)
    } else if holds(start, b"ppt/") {
        other::SLIDES
    } else {
        by_extension(extension).unwrap_or(other::ARCHIVE)
    }
}

/// WAV, WebP and AVI share a container: its name, a size, what it holds, and the first part with its own name and size.
fn riff(start: &[u8]) -> Option<Found> {
    let (name, holds, part) = (start.get(..4)?, start.get(8..12)?, start.get(12..20)?);
    let honest = part[..4].iter().all(|byte| (0x20..0x7F).contains(byte)) && part[7] < 0x20;
    if !honest || !matches!(name, b"RIFF" | b"RF64" | b"BW64") {
        return None;
    }
    Some(match holds {
        b"WAVE" => Found::Read(Kind::Wav),
        b"WEBP" => Found::Read(Kind::WebP),
        b"AVI " => Found::NotRead(other::VIDEO),
        _ => return None,
    })
}

/// MPEG-4 and its kin begin with a box "ftyp" that lists their brands.
fn boxes(start: &[u8], extension: &str) -> Option<Found> {
    let size = u32::from_be_bytes(start.get(..4)?.try_into().ok()?) as usize;
    if start.get(4..8)? != b"ftyp" || !(12..4096).contains(&size) {
        return None;
    }
    let brands = start.get(8..size.min(start.len()))?;
    let is = |brand: &[u8]| brands.starts_with(brand);
    let has = |brand: &[u8]| brands.chunks(4).any(|four| four == brand);
    let heic = [b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx"];
    if is(b"avif") || is(b"avis") {
        return Some(Found::NotRead(other::PICTURE));
    }
    if heic.iter().any(|brand| has(*brand)) {
        return Some(Found::Read(Kind::Heif));
    }
    if is(b"mif1") || is(b"mif2") || is(b"msf1") {
        let read = !has(b"avif");
        return Some(if read {
            Found::Read(Kind::Heif)
        } else {
            Found::NotRead(other::PICTURE)
        });
    }
    let sound = matches!(extension, "m4a" | "m4b" | "m4r" | "aac");
    Some(match brands.get(..2) {
        Some(b"3g") if !sound => Found::NotRead(other::PHONE_3GP),
        Some(b"jp" | b"jx" | b"cr") => Found::NotRead(other::PICTURE),
        // Whether there is a film in it too stands far behind; a recording of a meeting is both.
        _ => Found::Read(Kind::Mp4),
    })
}

/// "GIF89a", then sizes and flags: somewhere among them is a byte that no text holds.
fn is_gif(start: &[u8]) -> bool {
    let named = start.starts_with(b"GIF87a") || start.starts_with(b"GIF89a");
    named
        && start
            .get(6..13)
            .is_some_and(|rest| rest.iter().any(|byte| *byte < 9))
}

/// Two letters are not enough: what follows must be a bitmap's head.
fn is_bmp(start: &[u8]) -> bool {
    let number = |at: usize| {
        let four: [u8; 4] = start.get(at..at + 4)?.try_into().ok()?;
        Some(u32::from_le_bytes(four))
    };
    let Some((pixels, head)) = number(10).zip(number(14)) else {
        return false;
    };
    let planes = if head == 12 {
        start.get(22..24)
    } else {
        start.get(26..28)
    };
    start.starts_with(b"BM")
        && matches!(head, 12 | 16 | 40 | 52 | 56 | 64 | 108 | 124)
        && (14 + head..1 << 24).contains(&pixels)
        && planes == Some(&[1, 0])
}

fn is_pdf(start: &[u8], extension: &str) -> bool {
    let near = &start[..start.len().min(PDF_WITHIN)];
    near.trim_ascii_start().starts_with(b"%PDF-") || (extension == "pdf" && holds(near, b"%PDF-"))
}

fn leading_zeros(start: &[u8]) -> usize {
    start.iter().take_while(|byte| **byte == 0).count()
}

fn holds(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}
