package org.pactwatch.ingest.article;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.pactwatch.ingest.dedup.WireCredit;
import org.pactwatch.model.BlockRole;

/** Reads an article from the HTML of any publisher. */
final class HtmlPage {
  private HtmlPage() {}

  static Draft read(String html, PageContext context) {
    String base = context.url() == null ? "" : context.url().toString();
    Document page = IndexedPage.of(Jsoup.parse(html, base));
    StructuredPage data = StructuredPage.of(page);
    MetaTags meta = MetaTags.of(page);
    String site = site(data, meta);
    URI canonical = CanonicalLink.of(page, meta, context.url()).orElse(null);
    Optional<TitleFinder.Found> title = TitleFinder.find(page, data, meta, site);
    String headline = title.map(TitleFinder.Found::text).orElse(null);
    List<PageBlock> all = PageWalk.blocksOf(page.body());
    List<PageBlock> near = NearHeadline.lines(all, title.orElse(null));
    List<DraftBlock> body = body(all, data, title.orElse(null));
    URI address = canonical != null ? canonical : context.url();
    DateFinder dates = new DateFinder(page, data, meta, address, context, near);
    return new Draft(
        headline,
        title.map(TitleFinder.Found::element).map(ElementPath::of).orElse(null),
        site == null ? TitleFinder.siteIn(page.title(), headline) : site,
        AuthorFinder.find(page, data, meta, site, all, near),
        credit(page, data, meta, body),
        canonical,
        dates.published().orElse(null),
        dates.modified().orElse(null),
        Language.declared(page, meta).or(() -> Language.told(text(body))).orElse(null),
        body,
        judge(page, data, meta, body));
  }

  private static List<DraftBlock> body(
      List<PageBlock> all, StructuredPage data, TitleFinder.@Nullable Found title) {
    String headline = title == null ? null : title.text();
    List<PageBlock> written = ReaderComments.without(all);
    List<PageBlock> own = OwnArticle.only(BodyFinder.find(written), title);
    List<DraftBlock> body = new BlockFilter(own, headline).kept();
    return data.text("articleBody")
        .flatMap(declared -> DeclaredBody.better(body, declared, written, headline))
        .orElse(body);
  }

  private static @Nullable String site(StructuredPage data, MetaTags meta) {
    return meta.get("og:site_name")
        .or(data::publisher)
        .or(
            () ->
                meta.first(List.of("application-name", "dc.publisher", "twitter:app:name:iphone")))
        .orElse(null);
  }

  private static @Nullable String credit(
      Document page, StructuredPage data, MetaTags meta, List<DraftBlock> body) {
    List<String> paragraphs = new ArrayList<>();
    for (DraftBlock block : body) {
      if (block.role() == BlockRole.PARAGRAPH) {
        paragraphs.add(block.text());
      }
    }
    return WireCredit.find(AuthorFinder.written(page, data, meta), paragraphs).orElse(null);
  }

  private static String text(List<DraftBlock> body) {
    StringBuilder text = new StringBuilder();
    body.forEach(block -> text.append(block.text()).append('\n'));
    return text.toString();
  }

  private static Judgement judge(
      Document page, StructuredPage data, MetaTags meta, List<DraftBlock> body) {
    boolean declared =
        data.isA("Article") || meta.get("og:type").map("article"::equals).orElse(false);
    return VerdictJudge.judge(
        body,
        () -> page.body().text(),
        () -> linkedShare(page),
        declared,
        data.isA("LiveBlogPosting"));
  }

  private static double linkedShare(Document page) {
    int whole = page.body().text().length();
    int linked = 0;
    for (Element link : page.getElementsByTag("a")) {
      linked += link.text().length();
    }
    return whole == 0 ? 0 : (double) linked / whole;
  }
}
