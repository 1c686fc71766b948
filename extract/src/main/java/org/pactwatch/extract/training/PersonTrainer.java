package org.pactwatch.extract.training;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import opennlp.tools.namefind.BioCodec;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.NameSample;
import opennlp.tools.namefind.TokenNameFinderFactory;
import opennlp.tools.namefind.TokenNameFinderModel;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;

/** Trains OpenNLP's name finder on sentences with people's names. */
final class PersonTrainer {
  private final String features;
  private final TrainingParameters parameters;

  /**
   * @param features the feature generator's descriptor in OpenNLP's XML
   * @param parameters algorithm, iterations, cutoff
   */
  PersonTrainer(String features, TrainingParameters parameters) {
    this.features = features;
    this.parameters = parameters;
  }

  /** Trains a model; the same sentences in the same order give the same model. */
  TokenNameFinderModel train(List<AnnotatedSentence> sentences) throws IOException {
    List<NameSample> samples = new ArrayList<>();
    sentences.forEach(sentence -> samples.add(sentence.sample(true)));
    TokenNameFinderFactory factory =
        TokenNameFinderFactory.create(
            null,
            features.getBytes(java.nio.charset.StandardCharsets.UTF_8),
            Map.of(),
            new BioCodec());
    return NameFinderME.train(
        "en", "person", ObjectStreamUtils.createObjectStream(samples), parameters, factory);
  }
}
