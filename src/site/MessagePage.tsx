/** A page that says why there is nothing to see. */
export function MessagePage({ site, title, children }: { site: string; title: string; children: string }) {
  return (
    <div className="page">
      <header className="page-head">
        <span className="page-name">{site}</span>
      </header>
      <main>
        <h1>{title}</h1>
        <p className="lead">{children}</p>
      </main>
    </div>
  )
}
