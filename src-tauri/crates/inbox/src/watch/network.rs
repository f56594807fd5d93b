//! Tells drives on the network from those of this machine.

use std::path::Path;

/// Whether the folder lies on a network drive, or where nobody can tell on one that is likely to be.
#[cfg(target_os = "linux")]
pub(super) fn is_remote(folder: &Path) -> bool {
    // linux/magic.h: NFS, SMB, CIFS, SMB2, 9P, CODA, AFS, CEPH, and FUSE (sshfs and most cloud drives).
    const REMOTE: [u32; 9] = [
        0x6969,
        0x517B,
        0xFF53_4D42,
        0xFE53_4D42,
        0x0102_1997,
        0x7375_7245,
        0x5346_414F,
        0x00C3_6400,
        0x6573_5546,
    ];
    // The type of the field differs between machines, its low 32 bits do not.
    rustix::fs::statfs(folder).is_ok_and(|found| REMOTE.contains(&(found.f_type as u32)))
}

/// Elsewhere the minute's look has to do for network drives.
#[cfg(not(target_os = "linux"))]
pub(super) fn is_remote(_folder: &Path) -> bool {
    false
}
