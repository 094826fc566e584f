from toloka_airflow.example_dags.label_images import dag

__all__ = ["dag"]
