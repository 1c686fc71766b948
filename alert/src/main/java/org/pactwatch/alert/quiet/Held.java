package org.pactwatch.alert.quiet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pactwatch.model.Alert;

/**
 * What of a group's waiting messages is told and what is held back, and why.
 *
 * @param told one message for each alert, the earliest first
 * @param why the reason for each message that is not told, by its id
 */
public record Held(List<Alert> told, Map<String, String> why) {
  public Held {
    told = List.copyOf(told);
    why = Map.copyOf(why);
  }

  /** Decides, so that what the reader knows in the end is so. */
  public static Held of(List<Alert> waiting, Quieting quieting, Reader reader) {
    Map<String, List<Alert>> stories = new LinkedHashMap<>();
    waiting.forEach(a -> stories.computeIfAbsent(a.key(), k -> new ArrayList<>()).add(a));
    List<Alert> told = new ArrayList<>();
    Map<String, String> why = new LinkedHashMap<>();
    stories.forEach(
        (key, messages) -> {
          Story story = new Story(messages, reader.belief(key));
          story.tell(quieting, reader::anew).ifPresent(told::add);
          why.putAll(story.why());
        });
    return new Held(told, why);
  }
}
