# What README and CONTRIBUTING name. `make help` lists it.
#
# One profile and one set of features serve run, test and check, so that nothing is built twice. What is made stands
# in a stamp or is the file itself: a second run installs and rebuilds nothing.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help

# The Debian and Ubuntu packages, all of them here: to build and run, and to test or to run without a display.
BUILD_PACKAGES := build-essential cmake nasm pkg-config libwebkit2gtk-4.1-dev libasound2-dev
TEST_PACKAGES := webkit2gtk-driver xvfb dbus openbox xdotool scrot pulseaudio pulseaudio-utils fonts-dejavu-core
BENCH_PACKAGES := libvips-tools ffmpeg sqlite3

TARGET := $(or $(CARGO_TARGET_DIR),target)
STAMPS := $(TARGET)/stamps
ROOM := $(TARGET)/rooms/outerwear
SAMPLES := outerwear harbour-hotels
PROGRAM := $(TARGET)/debug/customer-room
HEADLESS := $(if $(DISPLAY)$(WAYLAND_DISPLAY),,yes)

# With this feature the window shows the bundled page.
FEATURES := --features customer-room/custom-protocol
UI_SOURCES := $(shell find ui/src ui/public ui/index.html ui/wall.html ui/vite.config.ts ui/svelte.config.js ui/tsconfig.json -type f)
STORY ?=

.PHONY: help run test check build bench bindings e2e rooms test-rust test-ui packages test-packages program clean

help: ## this list
	@grep -hE '^[a-z0-9-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

# --- what is needed ---

packages:
	@scripts/packages $(BUILD_PACKAGES)

test-packages:
	@scripts/packages $(BUILD_PACKAGES) $(TEST_PACKAGES)

$(STAMPS)/npm: ui/package.json ui/package-lock.json
	npm --prefix ui ci --no-fund --no-audit
	@mkdir -p $(@D) && touch $@

# Vite writes the folder anew; the stamp is what make compares.
$(STAMPS)/ui: $(STAMPS)/npm $(UI_SOURCES)
	npm --prefix ui run --silent build -- --logLevel warn
	@touch $@

# Naming examples (two small ones, for `make bench`) lets cargo choose the features of libraries as it does for tests:
# without it Tauri itself would be compiled a second time for them.
program: packages $(STAMPS)/ui
	cargo build --workspace --bins --examples $(FEATURES)

# --- run ---

run: ## opens the sample room; without a display takes a tour of both, pictures in target/tour/
run: program $(if $(HEADLESS),test-packages)
	@mkdir -p $(dir $(ROOM))
	@for name in $(SAMPLES); do test -d $(dir $(ROOM))$$name || $(PROGRAM) new $(dir $(ROOM))$$name --sample $$name; done
	@$(if $(HEADLESS),for name in $(SAMPLES); do node tests/e2e/tour.mjs $(dir $(ROOM))$$name; done,$(PROGRAM) $(ROOM))

build: ## the release binary, target/release/customer-room
build: packages $(STAMPS)/ui
	cargo build --release -p customer-room $(FEATURES)

bench: ## the numbers that we hold ourselves to
bench: build test-packages
	@scripts/packages $(BENCH_PACKAGES)
	cargo build --release -p customer-room --examples $(FEATURES)
	node tests/bench/bench.mjs $(ONLY)

# --- test and check ---

test: ## every test: Rust, the interface, the real window
test: test-rust test-ui e2e

test-rust: packages $(STAMPS)/ui
	cargo test --workspace $(FEATURES)

test-ui: $(STAMPS)/npm
	npm --prefix ui run --silent test

e2e: ## the real window on a virtual display; STORY=opens runs one
e2e: test-packages program
	node --test --test-concurrency=1 tests/e2e/$(or $(STORY),*).test.mjs $(if $(STORY),,tests/rooms/rooms.test.mjs)

rooms: ## every wall and desk of 60 rooms that nobody tidied up; SEED=7 ROOMS=1 looks at one, pictures in target/rooms/
rooms: test-packages program
	SEED=$(or $(SEED),1) ROOMS=$(or $(ROOMS),60) node --test tests/rooms/rooms.test.mjs

bindings: ## TypeScript types of the Rust ones, into ui/src/bindings
bindings: program
	$(TARGET)/debug/bindings ui/src/bindings
	cargo test --workspace $(FEATURES) export_bindings

check: ## format, lints, types, fresh bindings, who knows whom
check: bindings $(STAMPS)/npm
	cargo fmt --all --check
	cargo clippy --workspace --all-targets $(FEATURES) -- -D warnings
	npm --prefix ui run --silent check
	node scripts/check.mjs

clean: ## removes what was built, not what was installed
	rm -rf $(TARGET) ui/dist
