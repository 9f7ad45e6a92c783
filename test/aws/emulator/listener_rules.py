"""An update of a listener rule changes the rule in place, as on AWS. MiniStack would create a second one."""

from ministack.services import alb
from ministack.services.cloudformation import provisioners


def install():
    handlers = provisioners._RESOURCE_HANDLERS["AWS::ElasticLoadBalancingV2::ListenerRule"]

    def update(physical_id, old_props, new_props, stack_name):
        if old_props.get("ListenerArn") != new_props.get("ListenerArn"):
            return handlers["create"]("Rule", new_props, stack_name)
        wanted, attributes = handlers["create"]("Rule", new_props, stack_name)
        alb._rules[physical_id] = {**alb._rules.pop(wanted), "RuleArn": physical_id}
        return physical_id, {**attributes, "RuleArn": physical_id}

    handlers["update"] = update
