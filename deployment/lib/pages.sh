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

# A request that the API does not know must arrive with the API's own answer: a rewrite that is wrong gives the pages instead.
probe_rewrite() {
  local url="$1/api/health/unknown" answer status tries=0
  if [ -n "$DRY_RUN" ]; then
    note "Would check that $url gets the answer of the API."
    return
  fi
  # A new address of Amplify takes a moment to be known everywhere.
  until answer="$(curl --silent --show-error --max-time 20 --write-out '\n%{http_code} %{content_type}' "$url" 2>&1)"; do
    tries=$((tries + 1))
    if [ "$tries" -ge 3 ]; then
      warn "$1 cannot be reached from here: ${answer%%$'\n'*}. Run deployment/doctor.sh later."
      return
    fi
    pause
  done
  status="${answer##*$'\n'}"
  case "$status" in
    '404 application/problem+json'*) note 'The API responds at the address of the console.' ;;
    '200 text/html'*) stop "$url gets the pages of the console instead of the answer of the API: the rewrite rule of Amplify for /api/ does not apply. Deploy again; if it stays, compare the app's rewrites in the Amplify console with amplify/stack/hosting.ts." ;;
    404*) stop "$url gets 404 from something else than the API ($status): the rewrite rule of Amplify for /api/ leads to a wrong address." ;;
    *) stop "$url gets $status instead of 404 from the API. The log of the API's function says more." ;;
  esac
}
