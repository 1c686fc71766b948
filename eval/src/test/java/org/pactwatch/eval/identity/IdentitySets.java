package org.pactwatch.eval.identity;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.pactwatch.app.evaluation.Figure;
import org.pactwatch.eval.quality.Checkout;
import org.pactwatch.eval.quality.QualitySet;
import org.pactwatch.eval.quality.Shared;

/** Claims of which people have said what pact they are about, for putting them together again. */
public final class IdentitySets {
  private static final Path NAMES = Checkout.path("eval/src/test/resources/pact-identity");

  private IdentitySets() {}

  /** All of them. */
  public static List<QualitySet> all() {
    return List.of(
        set("newsroom", Checkout.path("eval/src/test/resources/newsroom-gold")),
        set("cases", NAMES.resolve("cases")),
        set("dev", Shared.path("gold/dev")));
  }

  private static QualitySet set(String name, Path gold) {
    return new QualitySet("identity." + name, gold, () -> figures(name, gold));
  }

  private static List<Figure> figures(String name, Path gold) throws IOException {
    Bcubed score = GoldPacts.of(NAMES.resolve(name + ".txt"), gold).score();
    return List.of(
        new Figure(
            "bcubed",
            score.f1(),
            String.format(
                Locale.ROOT,
                "%d claims, precision %.4f, recall %.4f",
                score.items(),
                score.precision(),
                score.recall())));
  }
}
