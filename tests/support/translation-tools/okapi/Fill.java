import java.io.File;
import java.util.regex.Pattern;
import net.sf.okapi.common.Event;
import net.sf.okapi.common.LocaleId;
import net.sf.okapi.common.filters.IFilter;
import net.sf.okapi.common.filterwriter.IFilterWriter;
import net.sf.okapi.common.resource.ITextUnit;
import net.sf.okapi.common.resource.RawDocument;
import net.sf.okapi.common.resource.Segment;
import net.sf.okapi.common.resource.TextContainer;
import net.sf.okapi.common.resource.TextFragment;

/** Translates what has no target in a file with a filter of Okapi: java Fill.java FILTER IN OUT */
public class Fill {
  private static final LocaleId FRENCH = LocaleId.FRENCH;
  /** A word, or two characters that stand for a code. */
  private static final Pattern PART = Pattern.compile("[\uE101-\uE103].|(\\p{L}{2,})");

  public static void main(String[] said) throws Exception {
    IFilter filter = (IFilter) Class.forName(said[0]).getDeclaredConstructor().newInstance();
    filter.open(new RawDocument(new File(said[1]).toURI(), "UTF-8", LocaleId.ENGLISH, FRENCH));
    IFilterWriter writer = filter.createFilterWriter();
    writer.setOptions(FRENCH, "UTF-8");
    writer.setOutput(said[2]);
    while (filter.hasNext()) {
      Event event = filter.next();
      if (event.isTextUnit()) fill(event.getTextUnit());
      writer.handleEvent(event);
    }
    writer.close();
    filter.close();
  }

  private static void fill(ITextUnit unit) {
    TextContainer target = unit.getTarget(FRENCH);
    boolean isOpen = target == null || target.isEmpty() || isUnconfirmed(target);
    if (!unit.isTranslatable() || !isOpen) return;
    TextContainer made = unit.getSource().clone();
    for (Segment segment : made.getSegments()) {
      TextFragment words = segment.text;
      String coded = PART.matcher(words.getCodedText())
          .replaceAll(part -> part.group(1) == null ? part.group() : part.group() + "é");
      words.setCodedText(coded, words.getCodes());
    }
    unit.setTarget(FRENCH, made);
    made.setProperty(new net.sf.okapi.common.resource.Property("state", "translated", false));
    made.setProperty(new net.sf.okapi.common.resource.Property("approved", "yes", false));
  }

  private static boolean isUnconfirmed(TextContainer target) {
    var state = target.getProperty("state");
    var approved = target.getProperty("approved");
    return state != null && state.getValue().startsWith("needs-")
        || approved != null && approved.getValue().equals("no");
  }
}
