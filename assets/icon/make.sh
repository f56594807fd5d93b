#!/bin/sh
# Draws the icon in every size the bundles ask for, from icon.svg into src-tauri/icons.
set -eu
cd "$(dirname "$0")/../.."
npx --yes @tauri-apps/cli@2.12.5 icon assets/icon/icon.svg --output src-tauri/icons
cd src-tauri/icons
rm -rf android ios Square*.png StoreLogo.png 64x64.png
