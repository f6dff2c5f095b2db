const marked = /<!-- diagram:([a-z-]+) -->[^]*?<!-- \/diagram -->/g;

/** A Markdown text with its marked places filled anew: `<!-- diagram:name -->` … `<!-- /diagram -->`. */
export const withDiagrams = (markdown: string, diagrams: Readonly<Record<string, string>>): string =>
  markdown.replace(marked, (_, name: string) => {
    const diagram = diagrams[name];
    if (diagram === undefined) throw new Error(`no diagram is called ${name}`);
    return `<!-- diagram:${name} -->\n\n\`\`\`mermaid\n${diagram}\n\`\`\`\n\n<!-- /diagram -->`;
  });
