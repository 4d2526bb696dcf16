/**
 * The worker in which PDF files are taken apart, under the app's own address. It keeps to the
 * protocol of the reader: see `read.ts`.
 */
import 'pdfjs-dist/legacy/build/pdf.worker.min.mjs';
