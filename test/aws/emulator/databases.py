"""A cluster of databases is a PostgreSQL, which the tests start and stop at the address DATABASES_URL."""

import json
import os
import urllib.request

from secrets_of_stacks import resolve

from ministack.services import rds
from ministack.services.cloudformation import provisioners

def _request(method, name, body=None):
    request = urllib.request.Request(f"{os.environ['DATABASES_URL']}/{name}", method=method, data=json.dumps(body).encode())
    with urllib.request.urlopen(request) as response:
        return json.loads(response.read())


def _creating(plain):
    def create(logical_id, props, stack):
        name, attributes = plain(logical_id, props, stack)
        if "DATABASES_URL" not in os.environ:
            return name, attributes
        user, password = (resolve(str(props[key])) for key in ("MasterUsername", "MasterUserPassword"))
        server = _request("PUT", name, {"database": props["DatabaseName"], "user": user, "password": password})
        rds._clusters[name].update(MasterUsername=user, Endpoint=server["host"], ReaderEndpoint=server["host"], Port=server["port"])
        return name, {**attributes, "Endpoint.Address": server["host"], "Endpoint.Port": str(server["port"])}

    return create


def _deleting(plain):
    def delete(physical_id, props):
        plain(physical_id, props)
        if "DATABASES_URL" in os.environ:
            _request("DELETE", physical_id)

    return delete


def install():
    clusters = provisioners._RESOURCE_HANDLERS["AWS::RDS::DBCluster"]
    clusters["create"] = _creating(clusters["create"])
    clusters["delete"] = _deleting(clusters["delete"])
