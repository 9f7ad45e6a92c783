"""The log driver `awslogs`: one stream for each container of a task, `prefix/container/task`."""

import time

from ministack.services import cloudwatch_logs


def writer(definition, task_id):
    logging = definition.get("logConfiguration") or {}
    if logging.get("logDriver") != "awslogs":
        return lambda line: None
    options = logging["options"]
    place = {
        "logGroupName": options["awslogs-group"],
        "logStreamName": f"{options['awslogs-stream-prefix']}/{definition['name']}/{task_id}",
    }
    cloudwatch_logs._create_log_stream(place)

    def write(line):
        event = {"timestamp": int(time.time() * 1000), "message": line}
        cloudwatch_logs._put_log_events({**place, "logEvents": [event]})

    return write
