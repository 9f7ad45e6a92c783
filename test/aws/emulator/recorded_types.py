"""CloudFormation types that MiniStack does not know: they get an id and the attributes that templates use."""

from ministack.core.responses import get_account_id, get_region, new_uuid
from ministack.services.cloudformation import provisioners


def _id(prefix):
    return f"{prefix}-{new_uuid().replace('-', '')[:17]}"


def _arn(service, resource):
    return f"arn:aws:{service}:{get_region()}:{get_account_id()}:{resource}"


def _elastic_ip(logical_id, props, stack):
    allocation = _id("eipalloc")
    return "203.0.113.10", {"AllocationId": allocation, "PublicIp": "203.0.113.10"}


def _nat_gateway(logical_id, props, stack):
    physical = _id("nat")
    return physical, {"NatGatewayId": physical}


def _subnet_group(logical_id, props, stack):
    return f"{stack}-{logical_id}-{new_uuid()[:8]}".lower(), {}


def _security_group_rule(logical_id, props, stack):
    physical = _id("sgr")
    return physical, {"Id": physical}


def _scalable_target(logical_id, props, stack):
    physical = "|".join(str(props.get(key, "")) for key in ("ResourceId", "ScalableDimension", "ServiceNamespace"))
    return physical, {"Id": physical}


def _scaling_policy(logical_id, props, stack):
    physical = _arn("autoscaling", f"scalingPolicy:{new_uuid()}")
    return physical, {"Arn": physical}


def _secret_attachment(logical_id, props, stack):
    return props.get("SecretId", ""), {"Id": props.get("SecretId", "")}


def _amplify_app(logical_id, props, stack):
    app = "d" + new_uuid().replace("-", "")[:13]
    return _arn("amplify", f"apps/{app}"), {
        "AppId": app,
        "AppName": props.get("Name", logical_id),
        "Arn": _arn("amplify", f"apps/{app}"),
        "DefaultDomain": f"{app}.amplifyapp.com",
    }


def _amplify_branch(logical_id, props, stack):
    branch = props.get("BranchName", "main")
    arn = _arn("amplify", f"apps/{props.get('AppId', '')}/branches/{branch}")
    return arn, {"Arn": arn, "BranchName": branch}


def _flow_log(logical_id, props, stack):
    physical = _id("fl")
    return physical, {"Id": physical}


def _file_system(logical_id, props, stack):
    physical = _id("fs")
    return physical, {"FileSystemId": physical, "Arn": _arn("elasticfilesystem", f"file-system/{physical}")}


def _mount_target(logical_id, props, stack):
    physical = _id("fsmt")
    return physical, {"Id": physical, "IpAddress": "10.0.0.10"}


def _access_point(logical_id, props, stack):
    physical = _id("fsap")
    return physical, {"AccessPointId": physical, "Arn": _arn("elasticfilesystem", f"access-point/{physical}")}


def _schedule(logical_id, props, stack):
    physical = f"{stack}-{logical_id}-{new_uuid()[:8]}"
    return physical, {"Arn": _arn("scheduler", f"schedule/default/{physical}")}


def _named(logical_id, props, stack):
    return f"{stack}-{logical_id}-{new_uuid()[:8]}", {}


_creators = {
    "AWS::Amplify::App": _amplify_app,
    "AWS::Amplify::Branch": _amplify_branch,
    "AWS::ApplicationAutoScaling::ScalableTarget": _scalable_target,
    "AWS::ApplicationAutoScaling::ScalingPolicy": _scaling_policy,
    "AWS::CloudWatch::CompositeAlarm": _named,
    "AWS::EC2::EIP": _elastic_ip,
    "AWS::EC2::FlowLog": _flow_log,
    "AWS::EC2::NatGateway": _nat_gateway,
    "AWS::EC2::SecurityGroupEgress": _security_group_rule,
    "AWS::EC2::SecurityGroupIngress": _security_group_rule,
    "AWS::EFS::AccessPoint": _access_point,
    "AWS::EFS::FileSystem": _file_system,
    "AWS::EFS::MountTarget": _mount_target,
    "AWS::Events::EventBusPolicy": _named,
    "AWS::Logs::MetricFilter": _named,
    "AWS::RDS::DBSubnetGroup": _subnet_group,
    "AWS::Scheduler::Schedule": _schedule,
    "AWS::SecretsManager::SecretTargetAttachment": _secret_attachment,
}


def _recording(create, attributes):
    def recorded(logical_id, props, stack):
        physical, known = create(logical_id, props, stack)
        attributes[physical] = known
        return physical, known

    return recorded


def _alarm_on_expression(plain):
    """An alarm on a metric math expression, which MiniStack refuses."""

    def create(logical_id, props, stack):
        if "Metrics" not in props:
            return plain(logical_id, props, stack)
        name = props.get("AlarmName") or f"{stack}-{logical_id}"
        return name, {"Arn": _arn("cloudwatch", f"alarm:{name}")}

    return create


def install():
    alarms = provisioners._RESOURCE_HANDLERS["AWS::CloudWatch::Alarm"]
    alarms["create"] = _alarm_on_expression(alarms["create"])
    attributes = {}
    for resource_type, create in _creators.items():
        known = provisioners._RESOURCE_HANDLERS
        if resource_type in known:
            continue
        known[resource_type] = {
            "create": _recording(create, attributes),
            # MiniStack would create a second one for an update.
            "update": lambda physical, old, new, stack: (physical, attributes.get(physical, {})),
            "delete": lambda physical, props: None,
        }
