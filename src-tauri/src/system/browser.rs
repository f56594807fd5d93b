//! Whether the system has a program that shows web pages.

/// Whether a page can be shown as a page. Without a browser the system hands it to whatever opens text, and its source is
/// seen. A browser is what opens addresses of the web: an editor takes files that end in `.html` as well.
#[cfg(target_os = "linux")]
pub(crate) fn is_there() -> bool {
    use gtk::gio::AppInfo;
    let opens = |scheme: &str| AppInfo::default_for_uri_scheme(scheme).is_some();
    let is_named = || std::env::var_os("BROWSER").is_some_and(|name| !name.is_empty());
    // Debian's name for whichever one is installed.
    let is_installed = || {
        let path = std::env::var_os("PATH").unwrap_or_default();
        std::env::split_paths(&path).any(|folder| folder.join("x-www-browser").exists())
    };
    opens("https") || opens("http") || is_named() || is_installed()
}

/// The system comes with one.
#[cfg(not(target_os = "linux"))]
pub(crate) fn is_there() -> bool {
    true
}
