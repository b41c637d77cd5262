package io.lastday.offboarding.playbook;

import io.lastday.offboarding.playbook.Finding.Rule;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** Reads XML into tags that know their lines. Fetches nothing from anywhere, and keeps to its limits. */
final class Markup {

    /** A file of more bytes is no playbook. */
    static final int MAX_BYTES = 1_048_576;

    private static final int MAX_TAGS = 20_000;
    private static final int MAX_DEPTH = 32;

    private Markup() {}

    /**
     * Reads a file.
     *
     * @throws Unreadable with the line, when it is no XML, not UTF-8, too large, or has a document type
     */
    static Tag read(byte[] file) throws Unreadable {
        if (file.length > MAX_BYTES) {
            throw new Unreadable(1, Rule.SIZE, "The file is larger than a playbook may be (1 MiB).");
        }
        String text = decode(file);
        Building building = new Building(text);
        try {
            XMLReader reader = reader();
            reader.setContentHandler(building);
            reader.setErrorHandler(building);
            reader.setEntityResolver(building);
            reader.parse(new InputSource(new StringReader(text)));
        } catch (SAXParseException broken) {
            throw unreadable(broken);
        } catch (Building.Limit limit) {
            throw new Unreadable(limit.line, Rule.SIZE, limit.what);
        } catch (SAXException | IOException | ParserConfigurationException broken) {
            throw new Unreadable(1, Rule.NOT_XML, "The file is not readable XML.");
        }
        return building.root();
    }

    private static Unreadable unreadable(SAXParseException broken) {
        int line = Math.max(1, broken.getLineNumber());
        // the parser's own words, in every language, name what it met
        if (String.valueOf(broken.getMessage()).contains("DOCTYPE")) {
            return new Unreadable(
                    line,
                    Rule.DOCTYPE,
                    "A document type is not allowed: it could reach for files and hosts. Remove it.");
        }
        return new Unreadable(line, Rule.NOT_XML, "The file is not readable XML from here on.");
    }

    private static String decode(byte[] file) throws Unreadable {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException other) {
            throw new Unreadable(1, Rule.NOT_XML, "The file is not written in UTF-8. Save it so from the modeller.");
        }
    }

    private static XMLReader reader() throws ParserConfigurationException, SAXException {
        SAXParserFactory factory = SAXParserFactory.newInstance();
        factory.setNamespaceAware(true);
        // no document type, so no entity can reach for a file or a host
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        return factory.newSAXParser().getXMLReader();
    }

    /** Why a file cannot be read at all. */
    static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient Finding finding;

        Unreadable(int line, Rule rule, String what) {
            super(what);
            this.finding = Finding.refusal(line, "file", rule, what);
        }

        Finding finding() {
            return finding;
        }
    }

    /** Builds the tags. */
    private static final class Building extends DefaultHandler {

        private final String text;
        private final int[] lineStarts;
        private final Deque<Tag> open = new ArrayDeque<>();
        private @Nullable Locator locator;
        private @Nullable Tag root;
        private int tags;

        Building(String text) {
            this.text = text;
            this.lineStarts = lineStarts(text);
        }

        Tag root() {
            if (root == null) {
                throw new IllegalStateException("XML without a root was read as XML.");
            }
            return root;
        }

        @Override
        public void setDocumentLocator(Locator where) {
            locator = where;
        }

        @Override
        public void startElement(String namespace, String name, String written, Attributes given) throws Limit {
            int line = line();
            if (++tags > MAX_TAGS) {
                throw new Limit(line, "More elements than a playbook may have (" + MAX_TAGS + ").");
            }
            if (open.size() >= MAX_DEPTH) {
                throw new Limit(line, "Deeper than a playbook may be (" + MAX_DEPTH + ").");
            }
            Tag tag = new Tag(namespace, name, line, attributes(given));
            if (open.peek() == null) {
                root = tag;
            } else {
                open.peek().add(tag);
            }
            open.push(tag);
        }

        @Override
        public void endElement(String namespace, String name, String written) {
            open.pop();
        }

        @Override
        public void characters(char[] characters, int start, int length) {
            if (open.peek() != null) {
                open.peek().add(characters, start, length);
            }
        }

        @Override
        public void error(SAXParseException broken) throws SAXParseException {
            throw broken;
        }

        /** The parser stands behind the tag; people look for where it begins, and no value may hold a bare bracket. */
        private int line() {
            if (locator == null) {
                return 1;
            }
            int line = Math.clamp(locator.getLineNumber(), 1, lineStarts.length);
            int end = Math.clamp(lineStarts[line - 1] + locator.getColumnNumber() - 1L, 0, text.length());
            int start = text.lastIndexOf('<', Math.max(0, end - 1));
            for (int i = start; i >= 0 && i < end; i++) {
                if (text.charAt(i) == '\n') {
                    line--;
                }
            }
            return Math.max(1, line);
        }

        private static int[] lineStarts(String text) {
            List<Integer> starts = new ArrayList<>(List.of(0));
            for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
                starts.add(i + 1);
            }
            return starts.stream().mapToInt(Integer::intValue).toArray();
        }

        private static List<Tag.Attribute> attributes(Attributes given) {
            List<Tag.Attribute> attributes = new ArrayList<>();
            for (int i = 0; i < given.getLength(); i++) {
                attributes.add(new Tag.Attribute(
                        given.getURI(i), given.getLocalName(i), given.getQName(i), given.getValue(i)));
            }
            return attributes;
        }

        /** Too much of something. */
        private static final class Limit extends SAXException {

            private static final long serialVersionUID = 1L;

            private final int line;
            private final String what;

            Limit(int line, String what) {
                super(what);
                this.line = line;
                this.what = what;
            }
        }
    }
}
