"""What AWS says, word for word. Each text has its source; nothing else may be said in its name."""

from ministack.core.responses import new_uuid


def circuit_breaker():
    # github.com/aws/copilot-cli/issues/5586
    return (
        "Resource handler returned message: \"Error occurred during operation 'ECS Deployment Circuit Breaker was triggered'.\" "
        f"(RequestToken: {new_uuid()}, HandlerErrorCode: GeneralServiceException)"
    )


def no_load_balancer(target_group):
    # github.com/hashicorp/terraform-provider-aws, aws_ecs_service: "does not have an associated load balancer"
    return (
        f"Resource handler returned message: \"Invalid request provided: CreateService error: The target group with targetGroupArn "
        f"{target_group} does not have an associated load balancer.\" (RequestToken: {new_uuid()}, HandlerErrorCode: InvalidRequest)"
    )


# docs.aws.amazon.com/AmazonECS/latest/developerguide/task_cannot_pull_image.html
_pull = "CannotPullContainerError: pull image manifest has been retried {times} time(s): failed to resolve ref {image}: {reason}"


def no_such_tag(image):
    return _pull.format(times=7, image=image, reason=f"{image}: not found")


def no_such_public_image(image):
    reason = "pull access denied, repository does not exist or may require authorization: server message: insufficient_scope: authorization failed"
    return _pull.format(times=1, image=image, reason=reason)


def no_such_secret(arn):
    # docs.aws.amazon.com/AmazonECS/latest/developerguide/resource-initialization-error.html
    return (
        "ResourceInitializationError: unable to pull secrets or registry auth: execution resource retrieval failed: unable to "
        f"retrieve secret from asm: service call has been retried 1 time(s): failed to fetch secret {arn} from secrets manager: "
        "ResourceNotFoundException: Secrets Manager can't find the specified secret."
    )


def cannot_start(reason):
    # docs.aws.amazon.com/AmazonECS/latest/userguide/stopped-task-error-codes.html
    return f"CannotStartContainerError: failed to get container status: {reason}"


# docs.aws.amazon.com/AmazonECS/latest/developerguide/stopped-task-error-codes.html
exited = "Essential container in task exited"


def scaled(deployment):
    return f"Scaling activity initiated by (deployment {deployment})"


def failed_health_checks(target_group):
    return f"Task failed ELB health checks in (target-group {target_group})"


# docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_TargetHealth.html
target_states = {
    "registering": ("initial", "Elb.RegistrationInProgress", "Target registration is in progress"),
    "checking": ("initial", "Elb.InitialHealthChecking", "Initial health checks in progress"),
    "healthy": ("healthy", None, None),
    "timeout": ("unhealthy", "Target.Timeout", "Request timed out"),
    "failed": ("unhealthy", "Target.FailedHealthChecks", "Health checks failed"),
    "mismatch": ("unhealthy", "Target.ResponseCodeMismatch", "Health checks failed with these codes: [{code}]"),
    "draining": ("draining", "Target.DeregistrationInProgress", "Target deregistration is in progress"),
}

# docs.aws.amazon.com/AmazonECS/latest/developerguide/service-event-messages-list.html and service-unhealthy-event-messages.html;
# the texts of the circuit breaker: github.com/aws/containers-roadmap/issues/1206 and issues/1488
events = {
    "started": "(service {service}) has started 1 tasks: (task {task}).",
    "unplaced": "(service {service}) was unable to place a task. Reason: {reason}.",
    "registered": "(service {service}) registered 1 targets in (target-group {group})",
    "deregistered": "(service {service}) deregistered 1 targets in (target-group {group})",
    "unhealthy": "(service {service}) (task {task}) (port {port}) is unhealthy in (target-group {group}) due to (reason {reason})",
    "draining": "(service {service}) has begun draining connections on 1 tasks.",
    "stopped": "(service {service}) has stopped 1 running tasks: (task {task}).",
    "failed": "(service {service}) (deployment {deployment}) deployment failed: tasks failed to start.",
    "rolling-back": "(service {service}) rolling back to deployment {deployment}.",
    "completed": "(service {service}) (deployment {deployment}) deployment completed.",
    "steady": "(service {service}) has reached a steady state.",
}

# docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Deployment.html; github.com/aws/containers-roadmap/issues/1488
rollouts = {
    "IN_PROGRESS": "ECS deployment {deployment} in progress.",
    "COMPLETED": "ECS deployment {deployment} completed.",
    "FAILED": "ECS deployment circuit breaker: tasks failed to start.",
}


def tag_exists(tag, repository):
    # github.com/moby/buildkit/issues/3776
    return f"The image tag '{tag}' already exists in the '{repository}' repository and cannot be overwritten because the repository is immutable."


def no_repository(repository, account):
    # github.com/actions/starter-workflows/issues/2647
    return f"The repository with name '{repository}' does not exist in the registry with id '{account}'"
