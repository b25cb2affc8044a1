"""How hard things are was one row of JSON, written whole at each answer; it becomes a row for each concept and problem."""

from django.conf import settings
from django.db import migrations, models


def rows(apps, editor):
    Crowd, Hardness = apps.get_model("progress", "Crowd"), apps.get_model("progress", "Hardness")
    for half in ("concepts", "problems"):
        for crowd in Crowd.objects.all()[:1]:
            Hardness.objects.bulk_create(
                Hardness(name=name, concept=half == "concepts", learnt=learnt, tries=tries, learners=learners)
                for name, (_, learnt, tries, learners) in crowd.population.get(half, {}).items()
            )


class Migration(migrations.Migration):
    dependencies = [("progress", "0001_initial"), migrations.swappable_dependency(settings.AUTH_USER_MODEL)]

    operations = [
        migrations.CreateModel(
            name="Hardness",
            fields=[
                ("name", models.CharField(max_length=300, primary_key=True, serialize=False)),
                ("concept", models.BooleanField()),
                ("learnt", models.FloatField(default=0)),
                ("tries", models.PositiveIntegerField(default=0)),
                ("learners", models.PositiveIntegerField(default=0)),
            ],
        ),
        migrations.RunPython(rows, migrations.RunPython.noop),
        migrations.DeleteModel(name="Crowd"),
        migrations.AddIndex(
            model_name="attempt",
            index=models.Index(fields=["learner", "question"], name="progress_at_learner_b72ea0_idx"),
        ),
    ]
