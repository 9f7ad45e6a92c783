#!/usr/bin/env bash
# Publishes the images of the products to ECR in the account that hosts the customers.
set -euo pipefail
# shellcheck source=deployment/lib/start.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib/start.sh"
# shellcheck source=deployment/lib/remaining.sh
. "$lib/remaining.sh"
# shellcheck source=deployment/lib/images.sh
. "$lib/images.sh"
# shellcheck source=deployment/lib/image-builds.sh
. "$lib/image-builds.sh"

usage() {
  cat <<'TEXT'
Usage: deployment/publish-images.sh [--product ID] [--region REGION] [--codebuild] [--config FILE]
                                    [--dry-run]

Publishes the images of the products in PRODUCTS_DIR (default: products) to ECR in the cluster account, for ARM64. The
image of a product whose folder has a Dockerfile is built from the folder; any other image is copied from its public
registry. docker, podman or finch do it on this machine; where there is none, CodeBuild does it in the cluster account. Run
it with administrator credentials of that account. What is already published is left unchanged: a tag is never moved, so
publish a change under a new version.

  --product ID      only this product
  --region REGION   only this region; by default every region that was added in the console
  --codebuild       use CodeBuild even if there is a container engine here, for example one that cannot build for ARM64
  --config FILE     the settings file; by default $CONFIG_FILE, .config.local or .config
  --dry-run         check everything and print what would be run, without changing anything
  --help            show this text
TEXT
}

begin '--product --region --codebuild' "$@"

step 'Checks'
check_tools npm npx aws
check_engine
check_account "$CLUSTER_ACCOUNT" CLUSTER_ACCOUNT
stop_on_problems
plan_images
find_regions
stop_on_problems
lock_account "$CLUSTER_ACCOUNT"

while IFS=$'\t' read -r product version work subject repository tag <&3; do
  step "$product $version"
  publish_image
done 3<"$work_folder/images"

step_done
note "Published to ECR in account $CLUSTER_ACCOUNT: $regions"
