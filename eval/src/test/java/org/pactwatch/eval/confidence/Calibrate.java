package org.pactwatch.eval.confidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Fits the confidence of claims to our own articles and to the odd development articles, writes the
 * weights, and prints how far they can be trusted on the even ones, which they were not fitted to.
 */
final class Calibrate {
  private static final Path WRITTEN = Path.of("eval/src/test/resources/written");
  private static final Path WEIGHTS =
      Path.of("extract/src/main/resources/org/pactwatch/extract/claim/confidence.tsv");
  private static final String ALWAYS = "always";
  private static final double PENALTY = 4;

  private Calibrate() {}

  @SuppressWarnings("SystemOut")
  public static void main(String[] args) throws IOException {
    Path dev = Path.of(args.length > 0 ? args[0] : "../shared/gold/dev");
    LabelledClaims claims = new LabelledClaims();
    List<LabelledClaims.Labelled> fitted = new ArrayList<>(claims.in(WRITTEN, gold -> true));
    fitted.addAll(claims.in(dev, gold -> gold.number() % 2 == 1));
    Map<String, Double> weights =
        new LogisticRegression(ALWAYS, PENALTY)
            .fit(fitted.stream().map(LabelledClaims.Labelled::example).toList());
    write(weights, fitted.size());
    print("fitted to", fitted, weights);
    print("not fitted to", claims.in(dev, gold -> gold.number() % 2 == 0), weights);
  }

  private static void write(Map<String, Double> weights, int count) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add(
        "# How much each trait of a claim speaks for it (log-odds); written by eval/calibrate.");
    lines.add(
        "# Fitted to " + count + " claims of our own articles and the odd development articles.");
    weights.forEach(
        (trait, weight) -> lines.add(String.format(Locale.ROOT, "%s\t%.3f", trait, weight)));
    Files.write(WEIGHTS, lines);
  }

  @SuppressWarnings("SystemOut")
  private static void print(
      String which, List<LabelledClaims.Labelled> claims, Map<String, Double> weights) {
    Reliability reliability = new Reliability();
    claims.forEach(
        c ->
            reliability.add(
                LogisticRegression.probability(weights, c.example().traits()),
                c.example().right()));
    System.out.println(which + ": " + reliability.size() + " claims");
    reliability.table().forEach(System.out::println);
  }
}
