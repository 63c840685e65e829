export { default } from "@/app/(workspace)/projects/[project]/(pages)/agreement/loading";
