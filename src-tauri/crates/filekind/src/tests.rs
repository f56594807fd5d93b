use super::*;

fn read(kind: Kind) -> Option<Found> {
    Some(Found::Read(kind))
}

fn refused(start: &[u8], extension: &str) -> &'static str {
    match likely(start, extension) {
        Some(Found::NotRead(other)) => other.what,
        other => panic!("{extension}: {other:?}"),
    }
}

#[test]
fn pictures_and_recordings_are_told_by_their_bytes() {
    let frame = [&b"\xFF\xFA\x90\x64"[..], &[0x55; 413]].concat();
    let slow = [&b"\xFF\xE3\x18\xC4"[..], &[0; 68]].concat();
    for (start, kind) in [
        (&b"\xFF\xD8\xFF\xE0rest"[..], Kind::Jpeg),
        (b"\r\n%PDF-1.4 rest", Kind::Pdf),
        (b"II*\0\x08\0\0\0", Kind::Tiff),
        (b"MM\0*\0\0\0\x08", Kind::Tiff),
        (b"GIF89a\x10\0\x10\0\xF7\0\0", Kind::Gif),
        (b"RIFF\0\0\0\0WAVEfmt \x12\0\0\0", Kind::Wav),
        (b"RIFF\xFF\xFF\xFF\xFFWAVELIST\x1A\0\0\0", Kind::Wav),
        (b"RF64\xFF\xFF\xFF\xFFWAVEds64\x1C\0\0\0", Kind::Wav),
        (b"RIFF\x24\0\0\0WEBPVP8 \x18\0\0\0", Kind::WebP),
        (b"ID3\x04\0\0\0\0\x02\x01", Kind::Mp3),
        (&[&frame[..], &frame].concat(), Kind::Mp3),
        (&[&b"\0\0\0\0"[..], &slow, &slow].concat(), Kind::Mp3),
        (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", Kind::Heif),
        (b"\0\0\0\x1Cftypmif1\0\0\0\0mif1heicmiaf", Kind::Heif),
        (b"\0\0\0\x1CftypM4A \0\0\0\0M4A mp42isom", Kind::Mp4),
        (b"\0\0\0\x14ftypqt  \0\0\0\0qt  ", Kind::Mp4),
        (b"FORM\0\x01\x77\x2EAIFFCOMM", Kind::Aiff),
        (b"FORM\0\x01\x77\x2EAIFCFVER", Kind::Aiff),
        (b"OggS\0\x02", Kind::Ogg),
        (b"fLaC\0\0\0\x22", Kind::Flac),
    ] {
        assert_eq!(certain(start, ""), read(kind), "{start:?}");
    }
    let bitmap = b"BM\x36\x0C\0\0\0\0\0\0\x36\0\0\0\x28\0\0\0\x20\0\0\0\x20\0\0\0\x01\0\x18\0";
    assert_eq!(certain(bitmap, ""), read(Kind::Bmp));
    let memo = b"\0\0\0\x18ftypmp42\0\0\0\0isommp42";
    assert_eq!(certain(memo, "m4a"), read(Kind::Mp4));
    assert_eq!(certain(memo, "mp4"), read(Kind::Mp4));
}

#[test]
fn text_that_begins_like_a_signature_is_not_certain() {
    for text in [
        "BM,Note,Amount of customers and more\n1,late,2\n2,torn,3\n3,cold,4\n",
        "RIFF,raffle,WAVE,fm\n1,2,3\n",
        "RIFF1234WAVE wording of a song and so on\n",
        "ID3,ID4\n1,2\n",
        "GIF89a,GIF87a,sizes,counts\n1,2,3,4\n",
        "fLaCon,b\n",
        "OggS,b\n",
        "MM*,II*\n",
        "FORM,AIFF\n",
        "%comment,PDF-like\n",
    ] {
        assert_eq!(certain(text.as_bytes(), "csv"), None, "{text}");
        let marked = format!("\u{feff}{text}");
        assert_eq!(certain(marked.as_bytes(), "csv"), None, "{text}");
        let wide: Vec<u8> = marked.encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(certain(&wide, "csv"), None, "{text}");
    }
    assert_eq!(likely(b"Dear Sir or Madam,", ""), None);
}

#[test]
fn what_is_not_read_is_called_by_its_name() {
    let zip = |part: &str| [&b"PK\x03\x04\x14\0\0\0\0\0"[..], part.as_bytes()].concat();
    let ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0";
    let asf = b"\x30\x26\xB2\x75\x8E\x66\xCF\x11\xA6\xD9\0\xAA\0\x62\xCE\x6C";
    let with_video = [&asf[..], b"\xC0\xEF\x19\xBC\x4D\x5B\xCF\x11"].concat();
    for (start, extension, what) in [
        (&zip("word/document.xml")[..], "docx", "a Word document"),
        (&zip("xl/workbook.xml"), "xlsx", "an Excel workbook"),
        (&zip("Index/Document.iwa"), "pages", "a Pages document"),
        (
            &zip("Index/Document.iwa"),
            "numbers",
            "a Numbers spreadsheet",
        ),
        (&zip("photos/1.jpg"), "zip", "an archive"),
        (ole, "xls", "an Excel workbook"),
        (ole, "msg", "an e-mail"),
        (ole, "", "a document of an Office program"),
        (asf, "wma", "a Windows Media recording (WMA)"),
        (&with_video, "wmv", "a video"),
        (b"RIFF\0\x10\0\0AVI LIST\x10\0\0\0", "avi", "a video"),
        (
            b"\0\0\0\x14ftyp3gp4\0\0\0\0isom",
            "3gp",
            "a phone recording or video in 3GP",
        ),
        (b"#!AMR\n<", "amr", "a phone recording in AMR"),
        (b"caff\0\x01\0\0", "caf", "a recording in a rare format"),
        (
            b"\0\0\0\x1Cftypavif\0\0\0\0avifmif1",
            "avif",
            "a picture in a rare format",
        ),
        (b"\x1f\x8b\x08\0", "gz", "an archive"),
        (&[0x81; 40], "numbers", "a Numbers spreadsheet"),
    ] {
        assert_eq!(refused(start, extension), what);
    }
}

#[test]
fn nothing_short_or_strange_is_read_past_its_end() {
    let starts: [&[u8]; 8] = [
        b"BM",
        b"RIFF",
        b"ID3",
        b"GIF89a",
        b"\0\0\0\x18ftyp",
        b"II*\0",
        b"PK\x03\x04",
        b"\xFF\xFB",
    ];
    for start in starts {
        for length in 0..=start.len() {
            certain(&start[..length], "mp3");
            likely(&start[..length], "mp3");
        }
    }
}
