# shellcheck shell=bash disable=SC2034,SC2154
# Images of products, and the repositories of ECR that hold them.

readonly REPOSITORY_PREFIX=deployment-console/
# Untagged images are not deployed: a deployed one keeps its tag, which cannot be moved.
readonly LIFECYCLE='{"rules":[{"rulePriority":1,"description":"Delete untagged images","selection":{"tagStatus":"untagged","countType":"sinceImagePushed","countUnit":"days","countNumber":30},"action":{"type":"expire"}}]}'

# The first container engine on the PATH, unless CodeBuild is to do the work.
check_engine() {
  local candidate
  engine=
  for candidate in docker podman finch; do
    if [ -z "$WITH_CODEBUILD" ] && command -v "$candidate" >/dev/null; then
      engine=$candidate
      note "Images are built and copied with $engine."
      return
    fi
  done
  check_tools zip
  note "Images are built and copied by CodeBuild in account $CLUSTER_ACCOUNT."
}

# Writes the images to publish to a file, and reports those that cannot be.
plan_images() {
  local dir="${PRODUCTS_DIR:-products}" product version work subject rest
  case "$dir" in /*) ;; *) dir="$root/$dir" ;; esac
  node_modules/.bin/tsx deployment/images.ts "$dir" ${PRODUCT:+"$PRODUCT"} >"$work_folder/planned" || exit 1
  : >"$work_folder/images"
  while IFS=$'\t' read -r product version work subject rest; do
    if [ "$work" = refuse ]; then
      warn "$product $version is not published: $subject."
    else
      printf '%s\t%s\t%s\t%s\t%s\n' "$product" "$version" "$work" "$subject" "$rest" >>"$work_folder/images"
    fi
  done <"$work_folder/planned"
}

# The regions to publish to: the one that was named, or those that were added in the console.
find_regions() {
  local region found enabled
  regions="$ONLY_REGION"
  [ -z "$regions" ] || return 0
  enabled="$(enabled_regions)" || stop 'The regions of the account cannot be read.'
  for region in $enabled; do
    found="$(stack_status console-region "$region")" || exit 1
    if [ "$found" != MISSING ]; then regions="$regions${regions:+ }$region"; fi
  done
  [ -n "$regions" ] || problem 'No region has been added in the console yet. Name one with --region.'
}

image_is_published() {
  local answer
  if answer="$(aws ecr describe-images --region "$1" --repository-name "$repository" --image-ids "imageTag=$tag" \
    --query 'imageDetails[0].imageDigest' --output text 2>&1)"; then
    return 0
  fi
  case "$answer" in
    *ImageNotFound* | *RepositoryNotFound*) return 1 ;;
    *) stop "The repository $repository in $1 cannot be read: $answer" ;;
  esac
}

prepare_repository() {
  local answer
  if answer="$(aws ecr describe-repositories --region "$1" --repository-names "$repository" 2>&1)"; then return; fi
  case "$answer" in *RepositoryNotFound*) ;; *) stop "The repository $repository in $1 cannot be read: $answer" ;; esac
  quietly aws ecr create-repository --region "$1" --repository-name "$repository" --image-tag-mutability IMMUTABLE \
    --image-scanning-configuration scanOnPush=true --encryption-configuration encryptionType=AES256
  quietly aws ecr put-lifecycle-policy --region "$1" --repository-name "$repository" --lifecycle-policy-text "$LIFECYCLE"
}

sign_in() {
  if [ -n "$DRY_RUN" ]; then
    run "$engine" login --username AWS --password-stdin "$2"
  else
    local password
    password="$(aws ecr get-login-password --region "$1")" || stop "The registry in $1 gives no password."
    "$engine" login --username AWS --password-stdin "$2" <<<"$password" >/dev/null
  fi
}

# Builds or copies one image, once for all regions that lack it.
publish_image() {
  local region missing=
  for region in $regions; do
    if image_is_published "$region"; then
      note "Already published in $region: $repository:$tag"
    else
      missing="$missing${missing:+ }$region"
    fi
  done
  [ -n "$missing" ] || return 0
  for region in $missing; do prepare_repository "$region"; done
  if [ -n "$engine" ]; then publish_with_engine "$missing"; else publish_with_codebuild "$missing"; fi
}

publish_with_engine() {
  local region host uri made=
  for region in $1; do
    host="$CLUSTER_ACCOUNT.dkr.ecr.$region.amazonaws.com"
    uri="$host/$repository:$tag"
    if [ -n "$made" ]; then
      run "$engine" tag "$made" "$uri"
    elif [ "$work" = build ]; then
      run "$engine" build --platform linux/arm64 --build-arg "VERSION=$version" --tag "$uri" "$subject"
    else
      run "$engine" pull --platform linux/arm64 "$subject"
      run "$engine" tag "$subject" "$uri"
    fi
    made="$uri"
    sign_in "$region" "$host"
    run "$engine" push "$uri"
  done
}

# Repositories of published images: region.
image_repositories() {
  aws ecr describe-repositories --region "$1" --output text \
    --query "repositories[?starts_with(repositoryName, '$REPOSITORY_PREFIX')].repositoryName" 2>/dev/null || true
}

# Deletes the repositories with their images: region.
remove_images() {
  local repository
  for repository in $(image_repositories "$1"); do
    if [ "$repository" != None ]; then
      quietly aws ecr delete-repository --region "$1" --repository-name "$repository" --force
      note "Repository $repository in $1: deleted."
    fi
  done
}
