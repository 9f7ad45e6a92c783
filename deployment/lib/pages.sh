# shellcheck shell=bash disable=SC2034,SC2154
# Uploads the pages of the console to Amplify Hosting, which has no connected repository.

publish_pages() {
  local app branch folder="$work_folder/pages" archive="$work_folder/pages.zip" job url status
  app="$(stack_output "$APP_STACK" "$HOSTING_APP_OUTPUT")"
  branch="$(stack_output "$APP_STACK" "$HOSTING_BRANCH_OUTPUT")"
  if [ -n "$DRY_RUN" ]; then
    run aws amplify create-deployment --app-id "$app" --branch-name "$branch"
    note 'Would upload frontend/dist with its amplify_outputs.json.'
    run aws amplify start-deployment --app-id "$app" --branch-name "$branch" --job-id '<the job of that deployment>'
    return
  fi
  pack_pages "$folder" "$archive"
  stop_unfinished_uploads "$app" "$branch"
  read -r job url <<<"$(aws amplify create-deployment --app-id "$app" --branch-name "$branch" \
    --query '[jobId, zipUploadUrl]' --output text)"
  [ -n "$url" ] || stop "Amplify returned no upload URL for app $app, branch $branch."
  curl --fail --silent --show-error --retry 3 --output /dev/null --header 'Content-Type: application/zip' --upload-file "$archive" "$url"
  aws amplify start-deployment --app-id "$app" --branch-name "$branch" --job-id "$job" --output text \
    --query 'jobSummary.status' >/dev/null
  while true; do
    status="$(aws amplify get-job --app-id "$app" --branch-name "$branch" --job-id "$job" \
      --query 'job.summary.status' --output text)"
    case "$status" in
      SUCCEED) break ;;
      FAILED | CANCELLED) stop "Amplify deployment $job is $status. Details: aws amplify get-job --app-id $app --branch-name $branch --job-id $job" ;;
    esac
    pause
  done
  note 'The pages are published.'
}

# The built pages, with the settings of this installation. It writes no file in the repository.
pack_pages() {
  local folder=$1 archive=$2
  [ -f frontend/dist/index.html ] || stop 'The pages are not built: frontend/dist/index.html does not exist.'
  cp -R frontend/dist "$folder"
  aws cloudformation describe-stacks --stack-name "$APP_STACK" --query 'Stacks[0].Outputs' --output json |
    node_modules/.bin/tsx amplify/write-outputs.ts >"$folder/amplify_outputs.json"
  (cd "$folder" && zip -qr "$archive" .)
}

# While an interrupted upload is pending, its branch accepts no other.
stop_unfinished_uploads() {
  local job
  for job in $(aws amplify list-jobs --app-id "$1" --branch-name "$2" --output text \
    --query "jobSummaries[?status=='CREATED' || status=='PENDING' || status=='PROVISIONING' || status=='RUNNING'].jobId"); do
    [ "$job" != None ] || continue
    note "Stopping the unfinished upload $job."
    aws amplify stop-job --app-id "$1" --branch-name "$2" --job-id "$job" >/dev/null
  done
}
