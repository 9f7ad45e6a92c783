# shellcheck shell=bash disable=SC2034,SC2154
# Images without a container engine on this machine: CodeBuild in the cluster account builds or copies them.

# The image of the current line of the plan, to these regions.
publish_with_codebuild() {
  local id source=()
  if [ "$work" = build ]; then
    upload_folder
    source=(--source-type-override S3 --source-location-override "$uploaded")
  fi
  start_build "$1" ${source[@]+"${source[@]}"}
  [ -n "$DRY_RUN" ] || wait_for_build "$id"
}

# Hands CodeBuild the product's folder, by the bucket that the CDK was bootstrapped with.
upload_folder() {
  local bucket archive="$work_folder/image.zip"
  bucket="$(stack_output CDKToolkit BucketName)"
  uploaded="$bucket/deployment-console-images/$product.zip"
  rm -f "$archive"
  (cd "$subject" && zip -qry "$archive" . -x '.git/*')
  quietly aws s3 cp --only-show-errors "$archive" "s3://$uploaded"
}

# Sets id.
start_build() {
  local to=$1 command answer
  shift
  command=(aws codebuild start-build --project-name "$IMAGE_PROJECT" "$@"
    --buildspec-override "file://deployment/image-buildspec.yml" --environment-variables-override
    "name=WORK,value=$work" "name=SUBJECT,value=$subject" "name=REPOSITORY,value=$repository" "name=TAG,value=$tag"
    "name=VERSION,value=$version" "name=ACCOUNT,value=$CLUSTER_ACCOUNT" "name=REGIONS,value=$to"
    --query build.id --output text)
  if [ -n "$DRY_RUN" ]; then
    run "${command[@]}"
    return
  fi
  if ! answer="$("${command[@]}" 2>&1)"; then
    case "$answer" in
      *ResourceNotFound*) stop "There is no CodeBuild project $IMAGE_PROJECT. Run deployment/deploy-cluster-account.sh again, which creates it." ;;
      *) stop "The build cannot be started: $answer" ;;
    esac
  fi
  id="$answer"
  note "CodeBuild is at work: $id"
}

wait_for_build() {
  local status
  while true; do
    status="$(aws codebuild batch-get-builds --ids "$1" --query 'builds[0].buildStatus' --output text)" ||
      stop "The build $1 cannot be read."
    case "$status" in
      SUCCEEDED) return ;;
      IN_PROGRESS) pause ;;
      *)
        print_build_log "$1"
        stop "The build $1 ended with $status. Fix the cause and run the same command again."
        ;;
    esac
  done
}

# The end of the log of a build.
print_build_log() {
  local group stream
  read -r group stream <<<"$(aws codebuild batch-get-builds --ids "$1" \
    --query 'builds[0].logs.[groupName, streamName]' --output text)"
  aws logs get-log-events --log-group-name "$group" --log-stream-name "$stream" --limit 40 \
    --query 'events[].[message]' --output text >&2 || warn 'The log of the build cannot be read.'
}
