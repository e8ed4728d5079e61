"""Tags of articles: free words with a Vietnamese address."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.contrib.taggit import ClusterTaggableManager, _ClusterTaggableManager
from modelcluster.fields import ParentalKey
from taggit.models import ItemBase, TagBase

from portal_home.vietnamese import clean, slug


class ArticleTag(TagBase):
    """One tag; "Ngày hội STEM" has the address "ngay-hoi-stem"."""

    free_tagging = True

    class Meta:
        verbose_name = _("tag")
        verbose_name_plural = _("tags")

    def slugify(self, tag, i=None):
        base = slug(tag) or "the"
        return f"{base}-{i}" if i else base

    @classmethod
    def spelled(cls, name: str) -> str:
        """The word as it is kept: in NFC, and as it was first written, whatever the case it is typed in now."""
        name = clean(name)
        known = cls.objects.filter(slug__startswith=slug(name)[:90]).values_list("name", flat=True)
        return next((word for word in known if word.casefold() == name.casefold()), name)


class TagsOfArticle(_ClusterTaggableManager):
    """The tags of one article; the same word in another Unicode form or case is the same tag."""

    def _to_tag_model_instances(self, tags, tag_kwargs):
        names: dict[str, str] = {}
        for tag in tags:
            if isinstance(tag, str) and (name := ArticleTag.spelled(tag)):
                names.setdefault(name.casefold(), name)
        others = [tag for tag in tags if not isinstance(tag, str)]
        return super()._to_tag_model_instances([*names.values(), *others], tag_kwargs)


class TagsField(ClusterTaggableManager):
    """The field of an article's tags."""

    def __get__(self, instance, model):
        return TagsOfArticle(through=self.through, model=model, instance=instance, prefetch_cache_name=self.name)

    def deconstruct(self):
        # To the tables it is what it inherits from.
        name, _path, args, kwargs = super().deconstruct()
        return name, "modelcluster.contrib.taggit.ClusterTaggableManager", args, kwargs


class TaggedArticle(ItemBase):
    """A tag on an article."""

    tag = models.ForeignKey(ArticleTag, on_delete=models.CASCADE, related_name="tagged_articles")
    content_object = ParentalKey("portal_home.ArticlePage", on_delete=models.CASCADE, related_name="tagged_items")

    class Meta:
        verbose_name = _("tag of an article")
        verbose_name_plural = _("tags of an article")
