"""Service-linked roles have names of their own: MiniStack gives the roles of two services that begin alike the same name."""

from ministack.core.responses import get_account_id
from ministack.services import iam

_names = {
    "ecs.amazonaws.com": "AWSServiceRoleForECS",
    "ecs.application-autoscaling.amazonaws.com": "AWSServiceRoleForApplicationAutoScaling_ECSService",
    "elasticloadbalancing.amazonaws.com": "AWSServiceRoleForElasticLoadBalancing",
    "rds.amazonaws.com": "AWSServiceRoleForRDS",
    "elasticfilesystem.amazonaws.com": "AWSServiceRoleForAmazonElasticFileSystem",
    "backup.amazonaws.com": "AWSServiceRoleForBackup",
}


def _create(plain):
    def create(params):
        service = iam._p(params, "AWSServiceName")
        name = _names.get(service)
        if not name:
            return plain(params)
        if name in iam._roles:
            return iam._error(400, "InvalidInput", f"Service role name {name} has been taken in this account.", ns="iam")
        answer = plain(params)
        generated = f"AWSServiceRoleFor{service.split('.')[0].capitalize()}"
        role = iam._roles[generated]
        del iam._roles[generated]
        path = f"/aws-service-role/{service}/"
        iam._roles[name] = {**role, "RoleName": name, "Arn": f"arn:aws:iam::{get_account_id()}:role{path}{name}"}
        return answer

    return create


def install():
    iam._IAM_HANDLERS["CreateServiceLinkedRole"] = _create(iam._IAM_HANDLERS["CreateServiceLinkedRole"])
