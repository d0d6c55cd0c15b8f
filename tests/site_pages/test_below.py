"""What stands below each article's page: pins, and nothing that readers may not see."""

from plugins.content_model.library import Article
from plugins.related_news.below_article import Below, Ranking
from plugins.site_pages.below import below_articles
from tests.site_pages.conftest import ArticleMaker

RANKINGS = {"articles/2022/a.md": Ranking(("articles/2022/b.md", "articles/2021/c.md"))}


def public(make_article: ArticleMaker, **front: object) -> list[Article]:
    """Three public articles, newest first; the front matter of the first as given."""
    return [
        make_article("articles/2022/a.md", **front),
        make_article("articles/2022/b.md", date="2022-03-01"),
        make_article("articles/2021/c.md", date="2021-03-01"),
    ]


def test_pins_come_first_in_the_editors_order(make_article: ArticleMaker) -> None:
    articles = public(make_article, related=["c", "b"])
    below = below_articles(articles, articles, RANKINGS, {})
    assert below["articles/2022/a.md"] == Below(("articles/2021/c.md", "articles/2022/b.md"))
    assert below["articles/2022/b.md"] == Below()


def test_without_pins_the_ranking_counts_and_older_news_fills_up(make_article: ArticleMaker) -> None:
    articles = public(make_article)
    older = {"articles/2022/a.md": ("articles/2022/b.md", "articles/2019/d.md")}
    below = below_articles(articles, articles, RANKINGS, older)["articles/2022/a.md"]
    assert below == Below(("articles/2022/b.md", "articles/2021/c.md"), ("articles/2019/d.md",))


def test_false_leaves_the_page_without_either(make_article: ArticleMaker) -> None:
    articles = public(make_article, related=False)
    older = {"articles/2022/a.md": ("articles/2022/b.md",)}
    assert below_articles(articles, articles, RANKINGS, older)["articles/2022/a.md"] == Below()


def test_a_pinned_draft_unpublished_article_or_the_article_itself_is_passed_over(make_article: ArticleMaker) -> None:
    articles = public(make_article, related=["nhap", "hen-gio", "a", "c", "c"])
    below = below_articles(articles, articles, {}, {})["articles/2022/a.md"]
    assert below.related == ("articles/2021/c.md",)


def test_of_several_articles_of_one_name_the_newest_other_is_meant(make_article: ArticleMaker) -> None:
    later, earlier = (
        make_article("articles/2022/a.md", related=["a"]),
        make_article("articles/2020/a.md", date="2020-01-01"),
    )
    linked = make_article("articles/2019/b.md", date="2019-01-01", related=["a"])
    articles = [later, earlier, linked]
    below = below_articles(articles, articles, {}, {})
    assert below["articles/2022/a.md"].related == ("articles/2020/a.md",)
    assert below["articles/2019/b.md"].related == ("articles/2022/a.md",)


def test_a_draft_in_a_preview_shows_what_it_pins(make_article: ArticleMaker) -> None:
    draft = make_article("articles/2023/nhap.md", status="draft", related=["b"])
    articles = public(make_article)
    below = below_articles([draft, *articles], articles, RANKINGS, {})
    assert below["articles/2023/nhap.md"] == Below(("articles/2022/b.md",))
    assert "articles/2023/nhap.md" not in [path for each in below.values() for path in (*each.related, *each.older)]
