package org.pactwatch.ingest.article;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.pactwatch.ingest.dedup.WireCredit;
import org.pactwatch.ingest.publisher.PublisherSpecs;
import org.pactwatch.ingest.publisher.SpecReading;
import org.pactwatch.model.BlockRole;

/** Reads an article from the HTML of any publisher. */
final class HtmlPage {
  private HtmlPage() {}

  static Draft read(Document parsed, PageContext context, PublisherSpecs specs) {
    Document page = IndexedPage.of(parsed);
    StructuredPage data = StructuredPage.of(page);
    MetaTags meta = MetaTags.of(page);
    URI canonical = CanonicalLink.of(page, meta, context.url()).orElse(null);
    URI address = canonical != null ? canonical : context.url();
    SiteName names = SiteName.of(data, meta, address);
    String site = names.shown().orElse(null);
    SpecReading spec = specified(page, canonical, context, specs);
    Optional<TitleFinder.Found> title =
        Optional.ofNullable(spec.headline())
            .map(h -> new TitleFinder.Found(PageText.clean(h.text()), h.element()))
            .or(() -> TitleFinder.find(page, data, meta, names));
    String headline = title.map(TitleFinder.Found::text).orElse(null);
    List<PageBlock> all = PageWalk.blocksOf(page.body());
    List<PageBlock> near = NearHeadline.lines(all, title.orElse(null));
    List<DraftBlock> found = body(all, data, title.orElse(null));
    List<DraftBlock> named = SpecifiedBody.of(all, spec, headline, found);
    List<DraftBlock> body = named.isEmpty() ? found : named;
    SpecReading told = named.isEmpty() && !spec.body().isEmpty() ? spec.withoutBody() : spec;
    Draft generic =
        new Draft(
            headline,
            title.map(TitleFinder.Found::element).map(ElementPath::of).orElse(null),
            names.shown().or(() -> SiteName.behind(headline, page.title())).orElse(null),
            AuthorFinder.find(page, data, meta, site, all, near),
            credit(page, data, meta, body),
            canonical,
            new DateFinder(page, data, meta, address, context, near, all).find(),
            Language.of(page, meta, text(body)).orElse(null),
            body,
            VerdictJudge.judge(PageSigns.of(all, body, data, meta, address)),
            null);
    return Specified.over(generic, told);
  }

  private static SpecReading specified(
      Document page, @Nullable URI canonical, PageContext context, PublisherSpecs specs) {
    boolean captured = context.url() != null;
    URI address = captured ? context.url() : canonical;
    return specs.read(page, address, context.fetchedAt(), captured);
  }

  private static List<DraftBlock> body(
      List<PageBlock> all, StructuredPage data, TitleFinder.@Nullable Found title) {
    String headline = title == null ? null : title.text();
    List<PageBlock> written = ReaderComments.without(all);
    List<PageBlock> own = Islands.without(OwnArticle.only(BodyFinder.find(written), title));
    List<DraftBlock> body = new BlockFilter(Lead.before(own, written, title), headline).kept();
    return data.text("articleBody")
        .flatMap(declared -> DeclaredBody.better(body, declared, written, headline))
        .orElse(body);
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
}
