"""A bucket is not empty as long as it holds a version of an object, or the marker of its deletion."""

from ministack.services import s3


def install():
    plain = s3._delete_bucket

    def delete_bucket(name):
        if any(bucket == name and versions for (bucket, _), versions in s3._object_versions.items()):
            reason = "The bucket you tried to delete is not empty. You must delete all versions in the bucket."
            return s3._error("BucketNotEmpty", reason, 409, f"/{name}")
        return plain(name)

    s3._delete_bucket = delete_bucket
