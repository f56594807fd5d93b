//! Headers of MPEG audio frames (ISO/IEC 11172-3, section 2.4.1.3, and 13818-3 for the lower rates).

/// What two frames of one recording have in common: the sync word, version and layer, and the sample rate.
const SAME: u32 = 0xFFFE_0C00;

/// Bits a second in thousands, of layer III: MPEG 1, then MPEG 2 and 2.5.
const KILOBITS: [[u32; 15]; 2] = [
    [
        0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320,
    ],
    [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
];

/// Whether two frames of layer III follow one another at `at`.
pub(crate) fn two_frames(bytes: &[u8], at: usize) -> bool {
    let Some((first, length)) = frame(bytes, at) else {
        return false;
    };
    frame(bytes, at + length).is_some_and(|(second, _)| first & SAME == second & SAME)
}

/// The header of the frame of layer III at `at`, and how many bytes the frame has.
fn frame(bytes: &[u8], at: usize) -> Option<(u32, usize)> {
    let header = u32::from_be_bytes(bytes.get(at..at + 4)?.try_into().ok()?);
    let field = |shift: u32, bits: u32| (header >> shift & ((1 << bits) - 1)) as usize;
    let (sync, version, layer, rate) = (field(21, 11), field(19, 2), field(17, 2), field(10, 2));
    // Version 1 is reserved; layer III has the number 1.
    if sync != 0x7FF || version == 1 || layer != 1 || rate == 3 {
        return None;
    }
    let (bits, slots, slower) = match version {
        3 => (KILOBITS[0], 144, 1),
        2 => (KILOBITS[1], 72, 2),
        _ => (KILOBITS[1], 72, 4),
    };
    let kilobits = bits.get(field(12, 4)).filter(|kilobits| **kilobits > 0)?;
    let hertz = [44_100, 48_000, 32_000][rate] / slower;
    let length = slots * kilobits * 1000 / hertz + field(9, 1) as u32;
    Some((header, length as usize))
}
