from typing import Any


def get_assignments_df(
    client: Any,
    pool_id: str,
    status: Any = ("ACCEPTED",),
    field: Any = None,
    exclude_banned: bool = False,
) -> Any:
    """The assignments of a pool as a data frame of pandas, with the columns of a file of results."""
    import io

    import pandas

    from toloka_tables import write_results

    text = io.StringIO()
    statuses = [{"APPROVED": "ACCEPTED"}.get(each, each) for each in status]
    project = client.projects.get(client.pools.get(pool_id).project_id)
    write_results(client.assignments.list(pool_id=pool_id, status=statuses), text, project=project)
    text.seek(0)
    frame = pandas.read_csv(text, sep="\t")
    if exclude_banned:
        bans = client.user_restrictions.list()
        places = ("ALL_PROJECTS", "SYSTEM")
        here = [
            each
            for each in bans
            if each.scope in places or pool_id == each.pool_id or project.id == each.project_id
        ]
        frame = frame[~frame["ASSIGNMENT:worker_id"].isin({each.user_id for each in here})]
    left_out = [each for each in frame if field and each.startswith("ASSIGNMENT:") and each not in field]
    return frame.drop(columns=left_out)
