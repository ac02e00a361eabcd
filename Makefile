# One verb per wish. Nothing needs to be installed by hand before any of them.
.DEFAULT_GOAL := help
.PHONY: help setup build run test test-long bench format lint clean screenshots

help: ## show the verbs
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

setup: ## install whatever Debian packages are missing, for running and for testing
	@bin/setup all

build: ## release build of the program, without starting it
	@bin/setup run
	swift build -c release --product lapor

run: ## install what is missing, build, and serve a demonstration office
	@bin/run

test: ## everything that proves the program: what CI runs
	@bin/test

test-long: ## the same, and what is too slow for every change
	@bin/test --long

bench: ## load the release build on this machine and write docs/benchmarks.md
	@bin/bench $(BENCH)

format: ## format all Swift sources in place
	swift format --in-place --parallel --recursive --configuration .swift-format Package.swift Sources Tests

lint: ## fail where the tree is not formatted
	swift format lint --strict --parallel --recursive --configuration .swift-format Package.swift Sources Tests

screenshots: ## take the pictures of docs/screenshots from a demonstration office
	@bin/screenshots

clean: ## remove build products (the data folder stays)
	rm -rf .build .build-tools
